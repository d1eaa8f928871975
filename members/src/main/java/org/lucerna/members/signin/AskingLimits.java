package org.lucerna.members.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How often one sender may begin to sign in at the identity provider: each beginning is a row that waits. Thread safe. */
@ApplicationScoped
public class AskingLimits {

    /** An office of thirty behind one address, twice over. */
    private static final Allowance SENDER = new Allowance(60, Duration.ofSeconds(10));

    private static final int REMEMBERED = 20_000;

    private final FailedAttempts bySender = new FailedAttempts(SENDER, REMEMBERED, System::nanoTime);

    /** How long this sender has to wait; zero when they may ask, which is counted then. */
    public Duration take(String sender) {
        Duration wait = bySender.wait(sender);
        if (!wait.isPositive()) {
            bySender.failed(sender);
        }
        return wait;
    }
}
