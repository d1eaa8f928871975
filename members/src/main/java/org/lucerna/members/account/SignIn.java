package org.lucerna.members.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Tells whether somebody knows an account's password. Not a use case itself: hashing is slow on purpose, and no
 * transaction waits for it.
 */
@ApplicationScoped
public class SignIn {

    @Inject
    private Credentials credentials;

    @Inject
    private Passwords passwords;

    /** The account; empty when address or password is wrong or the account is closed. Takes as long for an unknown address as for a known one. */
    public Optional<Long> authenticate(String email, String password) {
        Optional<Credentials.Credential> credential = credentials.find(Email.normalise(email));
        String hash = credential.map(Credentials.Credential::passwordHash).orElse(null);
        boolean right = password.length() <= AccountRules.LONGEST_PASSWORD && passwords.matches(password, hash);
        return right ? credential.map(Credentials.Credential::accountId) : Optional.empty();
    }
}
