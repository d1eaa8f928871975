package org.lucerna.members.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.lucerna.foundation.access.Actor;

/**
 * Tells whether somebody knows an account's password. Not a use case itself: hashing is slow on purpose, and no
 * transaction waits for it.
 */
@ApplicationScoped
public class SignIn {

    /** The actor; empty when address or password is wrong. Takes as long for an unknown address as for a known one. */
    public Optional<Actor> authenticate(String email, String password) {
        throw new UnsupportedOperationException();
    }
}
