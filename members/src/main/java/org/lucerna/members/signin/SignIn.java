package org.lucerna.members.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.lucerna.members.account.PasswordCheck;
import org.lucerna.members.factor.SecondFactors;
import org.lucerna.members.signin.SignInResult.Busy;
import org.lucerna.members.signin.SignInResult.Known;
import org.lucerna.members.signin.SignInResult.Refused;
import org.lucerna.members.signin.SignInResult.TooMany;

/**
 * Finds out whether somebody is who they say, within {@link AttemptLimits}. That they are signed in from now on is the
 * caller's to do. Not a use case itself: no transaction waits for a hash. Thread safe.
 */
@ApplicationScoped
public class SignIn {

    /** When the machine is busy with other people's passwords. */
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    @Inject
    private PasswordCheck passwords;

    @Inject
    private SecondFactors factors;

    @Inject
    private KnownBrowsers browsers;

    @Inject
    private AttemptLimits limits;

    /**
     * The first step.
     *
     * @param sender the address or network that the attempt comes from
     * @param browser the secret of {@link KnownBrowsers} that the browser holds; empty when it holds none
     */
    public SignInResult withPassword(String email, String password, String sender, String browser) {
        String account = PasswordCheck.normalised(email);
        boolean known = !browser.isEmpty() && browsers.isKnown(browser, email);
        Duration wait = limits.wait(account, sender, known);
        if (wait.isPositive()) {
            return new TooMany(wait);
        }
        return switch (passwords.check(email, password, known)) {
            case PasswordCheck.Right right -> {
                limits.succeeded(account, sender);
                yield new Known(right.accountId(), right.hasSecondFactor());
            }
            case PasswordCheck.Wrong wrong -> {
                limits.failed(account, sender);
                yield new Refused();
            }
            case PasswordCheck.Busy busy -> new Busy(A_MOMENT);
        };
    }

    /** The second step, for who has taken the first: a code of the app, or a recovery code. */
    public SignInResult withCode(long accountId, String code, String sender) {
        String account = "second step of " + accountId;
        // Only who knows the password comes here: all senders together are limited, known browsers too.
        Duration wait = limits.wait(account, sender, false);
        if (wait.isPositive()) {
            return new TooMany(wait);
        }
        if (!factors.accept(accountId, code)) {
            limits.failed(account, sender);
            return new Refused();
        }
        limits.succeeded(account, sender);
        return new Known(accountId, false);
    }
}
