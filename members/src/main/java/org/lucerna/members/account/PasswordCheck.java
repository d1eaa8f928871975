package org.lucerna.members.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lucerna.members.account.Credentials.Owner;

/**
 * Tells whether somebody knows an account's password. Not a use case itself: hashing is slow on purpose, and no transaction
 * waits for it. Thread safe.
 */
@ApplicationScoped
public class PasswordCheck {

    /** How it went. */
    public sealed interface Answer {}

    /** The password is right. @param hasSecondFactor whether a second step is to follow */
    public record Right(long accountId, boolean hasSecondFactor) implements Answer {}

    /** Address or password is wrong, or the account is closed; which of these, nobody learns. */
    public record Wrong() implements Answer {}

    /** So many passwords are being checked that this one was not. */
    public record Busy() implements Answer {}

    @Inject
    private Credentials credentials;

    @Inject
    private Passwords passwords;

    /**
     * Takes as long for an unknown address as for a known one.
     *
     * @param knownBrowser whether it comes from a browser that the account's owner has used before: such people do not
     *     stand behind all who guess
     */
    public Answer check(String email, String password, boolean knownBrowser) {
        Optional<Owner> owner = credentials.find(Email.normalise(email));
        if (password.length() > PasswordRules.LONGEST) {
            return new Wrong();
        }
        Optional<Boolean> right =
                passwords.matchesSoon(password, owner.map(Owner::passwordHash).orElse(null), knownBrowser);
        if (right.isEmpty()) {
            return new Busy();
        }
        if (!right.get() || owner.isEmpty()) {
            return new Wrong();
        }
        Owner known = owner.get();
        if (passwords.isOutdated(known.passwordHash())) {
            credentials.renewHash(known.accountId(), known.passwordHash(), passwords.hash(password));
        }
        return new Right(known.accountId(), known.hasSecondFactor());
    }

    /** The one form of an address, for counting attempts. */
    public static String normalised(String email) {
        return Email.normalise(email);
    }
}
