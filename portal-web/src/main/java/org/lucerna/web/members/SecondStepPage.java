package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.members.factor.Passkeys;
import org.lucerna.members.session.Means;
import org.lucerna.members.session.SignedIn;
import org.lucerna.members.signin.SignIn;
import org.lucerna.members.signin.SignInResult;
import org.lucerna.members.signin.SignInResult.Busy;
import org.lucerna.members.signin.SignInResult.Known;
import org.lucerna.members.signin.SignInResult.Refused;
import org.lucerna.members.signin.SignInResult.TooMany;
import org.lucerna.web.page.FacesResponse;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.security.Sessions;

/** What is asked for beside the password: a code of the app, a recovery code, or a passkey. */
@Named("secondStep")
@RequestScoped
public class SecondStepPage {

    @Inject
    private SignIn signIn;

    @Inject
    private Passkeys passkeys;

    @Inject
    private Sessions sessions;

    @Inject
    private Entrance entrance;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private @Nullable SignedIn pending;
    private @Nullable PasskeyQuestion question;
    private @Nullable String answer;
    private @Nullable String code;
    private @Nullable String message;

    /** @throws Denied for whoever has not taken the first step: they are sent to it */
    @PostConstruct
    void load() {
        pending =
                sessions.find(request).filter(session -> !session.isComplete()).orElseThrow(Denied::new);
    }

    public void enter() {
        finish(signIn.withCode(pending().accountId(), typed(code), entrance.sender()));
    }

    public void showPasskey() {
        SignedIn session = pending();
        boolean theirs = passkeys.recognise(typed(answer), session.accountId()).isPresent();
        finish(theirs ? new Known(session.accountId(), false) : new Refused());
    }

    /** Whether a passkey can be shown instead of a code. */
    public boolean isPasskeys() {
        return passkeys.hasAny(pending().accountId());
    }

    /** Asked when the page is drawn: each question is answered once. */
    public PasskeyQuestion getQuestion() {
        if (question == null) {
            question = PasskeyQuestion.of(passkeys.ask(pending().accountId()));
        }
        return question;
    }

    /** Never given back to the page: it has been used. */
    public @Nullable String getAnswer() {
        return null;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }

    private void finish(SignInResult result) {
        switch (result) {
            case Known known -> {
                entrance.admit(
                        FacesResponse.current(),
                        known.accountId(),
                        pending().kept(),
                        pending().byProvider() ? Means.PROVIDER : Means.OURS);
                Redirect.to("/" + page.getLanguage() + getTo());
            }
            case Refused refused -> message = page.getWords().text("secondStep.refused");
            case TooMany many -> {
                entrance.refuseFor(many.pause());
                message = page.getWords().text("signIn.tooMany", Entrance.seconds(many.pause()));
            }
            case Busy busy -> {
                entrance.refuseFor(busy.pause());
                message = page.getWords().text("signIn.busy", Entrance.seconds(busy.pause()));
            }
        }
    }

    private SignedIn pending() {
        if (pending == null) {
            throw new IllegalStateException("The session is looked up when the bean is made");
        }
        return pending;
    }

    public String getTo() {
        return entrance.destination();
    }

    public @Nullable String getMessage() {
        return message;
    }

    /** Never given back to the page: it has been used. */
    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
