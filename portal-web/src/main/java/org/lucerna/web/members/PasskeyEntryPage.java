package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.members.factor.Passkeys;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** Signing in with a passkey alone: no address, no password. */
@Named("passkeyEntry")
@RequestScoped
public class PasskeyEntryPage {

    @Inject
    private Passkeys passkeys;

    @Inject
    private Entrance entrance;

    @Inject
    private ShownPage page;

    private @Nullable PasskeyQuestion question;
    private @Nullable String answer;
    private @Nullable String message;

    public void enter() {
        Optional<Long> account = passkeys.recognise(typed(answer), null);
        if (account.isEmpty()) {
            message = page.getWords().text("passkey.refused");
            return;
        }
        entrance.admit(account.get(), false);
        Redirect.to("/" + page.getLanguage() + getTo());
    }

    /** Asked when the page is drawn: each question is answered once. */
    public PasskeyQuestion getQuestion() {
        if (question == null) {
            question = PasskeyQuestion.of(passkeys.askAnybody());
        }
        return question;
    }

    public String getTo() {
        return entrance.destination();
    }

    public @Nullable String getMessage() {
        return message;
    }

    /** Never given back to the page: it has been used. */
    public @Nullable String getAnswer() {
        return null;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }
}
