package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.members.account.OwnPassword;
import org.lucerna.members.account.OwnProfile;
import org.lucerna.web.page.FacesResponse;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.security.Sessions;

/** Taking along what the portal holds about oneself, and leaving. */
@Named("ownData")
@RequestScoped
public class OwnDataPage {

    @Inject
    private OwnProfile own;

    @Inject
    private OwnPassword ownPassword;

    @Inject
    private Sessions sessions;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private @Nullable String message;
    private @Nullable String current;

    /** @throws org.lucerna.foundation.problem.Denied for a visitor */
    @PostConstruct
    void load() {
        Acting.current().account();
    }

    public void leave() {
        try {
            ownPassword.prove(typed(current));
            own.leave();
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
            return;
        } catch (Conflict lastAdministrator) {
            message = page.getWords().text(lastAdministrator.messageKey());
            return;
        }
        sessions.end(request, FacesResponse.current());
        Redirect.to("/" + page.getLanguage() + "/sign-in?gone=1");
    }

    public @Nullable String getMessage() {
        return message;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    /** Never given back to the page. */
    public @Nullable String getCurrent() {
        return null;
    }

    public void setCurrent(@Nullable String current) {
        this.current = current;
    }
}
