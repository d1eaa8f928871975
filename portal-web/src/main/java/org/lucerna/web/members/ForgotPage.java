package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lucerna.members.account.ForgottenPassword;
import org.lucerna.members.signin.ResetLimits;
import org.lucerna.web.page.ShownPage;

/** Asking for a letter with which a new password can be set. Says the same of every address. */
@Named("forgot")
@RequestScoped
public class ForgotPage {

    @Resource
    private ManagedExecutorService aside;

    @Inject
    private ForgottenPassword forgotten;

    @Inject
    private ResetLimits limits;

    @Inject
    private Entrance entrance;

    @Inject
    private ShownPage page;

    private @Nullable String email;
    private @Nullable String message;
    private boolean asked;

    public void ask() {
        String address = typed(email);
        Duration pause = limits.take(entrance.sender());
        if (pause.isPositive()) {
            entrance.refuseFor(pause);
            message = page.getWords().text("signIn.tooMany", Entrance.seconds(pause));
            return;
        }
        if (limits.mayWriteTo(address)) {
            // Beside the answer: how long it takes tells nobody whether there is a letter to write.
            aside.execute(() -> forgotten.ask(address));
        }
        asked = true;
    }

    /** Whether the letter is on its way, if there is an account. */
    public boolean isAsked() {
        return asked;
    }

    public @Nullable String getMessage() {
        return message;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }
}
