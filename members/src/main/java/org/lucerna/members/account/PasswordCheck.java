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

    /** Takes as long for an unknown address as for a known one. */
    public Answer check(String email, String password) {
        Optional<Owner> owner = credentials.find(Email.normalise(email));
        if (password.length() > PasswordRules.LONGEST) {
            return new Wrong();
        }
        Optional<Boolean> right =
                passwords.matchesSoon(password, owner.map(Owner::passwordHash).orElse(null));
        if (right.isEmpty()) {
            return new Busy();
        }
        return right.get() && owner.isPresent()
                ? new Right(owner.get().accountId(), owner.get().hasSecondFactor())
                : new Wrong();
    }

    /** The one form of an address, for counting attempts. */
    public static String normalised(String email) {
        return Email.normalise(email);
    }
}
