package org.lucerna.members.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Slows down guessing without locking anybody out. Three counts, of failures alone: of one sender over all accounts; of one
 * sender at one account; and of all senders at one account, which does not hold in browsers where its owner has signed in
 * before. So whoever guesses from anywhere keeps the owner neither from a known browser nor, for longer than a pause, from a
 * new one; and a letter with a new password opens the way at any time. Thread safe.
 */
@ApplicationScoped
public class AttemptLimits {

    /** An office of thirty behind one address may have a bad morning. */
    private static final Allowance SENDER = new Allowance(30, Duration.ofSeconds(10));

    private static final Allowance SENDER_AT_ACCOUNT = new Allowance(5, Duration.ofSeconds(30));

    /** A guess in each half minute is a million in a year: by far too few for a password that keeps to the rules. */
    private static final Allowance ACCOUNT = new Allowance(50, Duration.ofSeconds(30));

    /** About 10 MB in all. */
    private static final int REMEMBERED = 30_000;

    private final FailedAttempts bySender = new FailedAttempts(SENDER, REMEMBERED, System::nanoTime);
    private final FailedAttempts byBoth = new FailedAttempts(SENDER_AT_ACCOUNT, REMEMBERED, System::nanoTime);
    private final FailedAttempts byAccount = new FailedAttempts(ACCOUNT, REMEMBERED, System::nanoTime);

    /**
     * How long until this attempt is looked at; zero for now.
     *
     * @param account any name that stands for the account alone
     * @param sender the address or network that it comes from
     * @param fromKnownBrowser whether the account's owner has signed in there before
     */
    Duration wait(String account, String sender, boolean fromKnownBrowser) {
        return Stream.of(
                        bySender.wait(sender),
                        byBoth.wait(both(account, sender)),
                        fromKnownBrowser ? Duration.ZERO : byAccount.wait(account))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    void failed(String account, String sender) {
        bySender.failed(sender);
        byBoth.failed(both(account, sender));
        byAccount.failed(account);
    }

    /** The owner has shown who they are: what they typed wrong before no longer counts there. */
    void succeeded(String account, String sender) {
        byBoth.succeeded(both(account, sender));
    }

    private static String both(String account, String sender) {
        return sender + " " + account;
    }
}
