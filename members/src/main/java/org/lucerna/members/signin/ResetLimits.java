package org.lucerna.members.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.lucerna.members.account.PasswordCheck;

/** How often letters for a new password are sent: nobody's letter box is filled, and nobody asks for a list of addresses. */
@ApplicationScoped
public class ResetLimits {

    private static final Allowance SENDER = new Allowance(10, Duration.ofMinutes(1));
    private static final Allowance ADDRESS = new Allowance(3, Duration.ofMinutes(20));
    private static final int REMEMBERED = 20_000;

    private final FailedAttempts bySender = new FailedAttempts(SENDER, REMEMBERED, System::nanoTime);
    private final FailedAttempts byAddress = new FailedAttempts(ADDRESS, REMEMBERED, System::nanoTime);

    /** How long this sender has to wait; zero when they may ask, which is counted then. */
    public Duration take(String sender) {
        Duration wait = bySender.wait(sender);
        if (!wait.isPositive()) {
            bySender.failed(sender);
        }
        return wait;
    }

    /** Whether this address has not had too many letters of late. Who asks is not told. */
    public boolean mayWriteTo(String email) {
        String address = PasswordCheck.normalised(email);
        boolean free = !byAddress.wait(address).isPositive();
        if (free) {
            byAddress.failed(address);
        }
        return free;
    }
}
