package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.members.application.ApplicantView;
import org.lucerna.members.application.ApplicationState;
import org.lucerna.members.application.Joining;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/**
 * What an applicant comes to by a letter's link: confirming the address, answering a question. Opening the link changes
 * nothing, for mail programs open links too; the button does.
 */
@Named("applicant")
@RequestScoped
public class ApplicantPage {

    @Inject
    private Joining joining;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private @Nullable ApplicantView application;
    private @Nullable String answer;

    @PostConstruct
    void load() {
        application = joining.find(getKey()).orElse(null);
    }

    public void confirm() {
        try {
            joining.confirm(getKey());
        } catch (NotFound e) {
            application = null;
            return;
        }
        Redirect.to("/" + page.getLanguage() + "/join/confirmed");
    }

    public void send() {
        try {
            joining.answer(getKey(), typed(answer));
            Redirect.to("/" + page.getLanguage() + "/join/answered");
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        } catch (Conflict | NotFound e) {
            application = joining.find(getKey()).orElse(null);
        }
    }

    /** Whether the link belongs to an application. */
    public boolean isKnown() {
        return application != null;
    }

    public boolean isToConfirm() {
        return application != null && application.state() == ApplicationState.UNCONFIRMED;
    }

    public boolean isAsked() {
        return application != null && application.state() == ApplicationState.ASKED;
    }

    public String getOrganisation() {
        return application == null ? "" : application.organisation();
    }

    public String getQuestion() {
        return application == null ? "" : application.question();
    }

    public String getKey() {
        String key = request.getParameter("key");
        return typed(key);
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }
}
