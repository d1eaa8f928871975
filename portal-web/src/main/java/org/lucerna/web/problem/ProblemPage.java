package org.lucerna.web.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.lucerna.web.page.ShownPage;

/** The page for an error, in words for people. The cause is in the log alone. */
@Named("problem")
@RequestScoped
public class ProblemPage {

    @Inject
    private ShownPage page;

    public String getTitle() {
        return page.getWords().text("problem.page." + kind() + ".title");
    }

    public String getText() {
        return page.getWords().text("problem.page." + kind() + ".text");
    }

    private String kind() {
        return switch (page.getProblemStatus()) {
            case HttpServletResponse.SC_NOT_FOUND -> "missing";
            case HttpServletResponse.SC_FORBIDDEN, HttpServletResponse.SC_UNAUTHORIZED -> "denied";
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> "large";
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "away";
            default -> page.getProblemStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "request" : "broken";
        };
    }
}
