package org.lucerna.members.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.members.account.Credentials.Owner;

/**
 * A new password for who has forgotten theirs, by a letter to their address. Not a use case itself: hashing is slow on
 * purpose, and no transaction waits for it. Thread safe.
 */
@ApplicationScoped
public class ForgottenPassword {

    @Inject
    private Credentials credentials;

    @Inject
    private Passwords passwords;

    /**
     * Sends the key to this address if it has an open account. Who asks cannot tell: for any address the same is done and
     * answered, down to a row in the database. The letter takes its time: call it beside the answer.
     */
    public void ask(String email) {
        credentials.sendResetKey(Email.normalise(email));
    }

    /** Whether a new password can be set with this key. */
    public boolean isValid(String key) {
        return credentials.findByResetKey(key).isPresent();
    }

    /**
     * The key is used up, everybody who is signed in with the account must sign in again, and the owner gets a letter.
     *
     * @return false when the key is unknown, used up or too old
     * @throws Invalid for a password that breaks a rule; the key stays good
     */
    public boolean set(String key, String password) {
        Optional<Owner> owner = credentials.findByResetKey(key);
        if (owner.isEmpty()) {
            return false;
        }
        PasswordRules.broken(
                        "password", password, owner.get().name(), owner.get().email())
                .ifPresent(field -> {
                    throw new Invalid(List.of(field));
                });
        return credentials.resetPassword(key, passwords.hash(password));
    }
}
