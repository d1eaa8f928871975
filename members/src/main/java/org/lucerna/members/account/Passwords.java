package org.lucerna.members.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with Argon2id and the least that OWASP's Password Storage Cheat Sheet asks for (19 MiB, 2 passes).
 * Thread safe; as many as there are processors hash at once and the others wait, so that memory and time stay bounded.
 */
@ApplicationScoped
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** Compared with when there is no such account: the answer then takes as long as for one that exists. */
    private @Nullable String nobodysHash;

    String hash(String password) {
        return inTurn(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult());
    }

    /** @param hash as made by {@link #hash}, or null where there is none: the answer is no, as slowly */
    boolean matches(String password, @Nullable String hash) {
        String compared = hash != null ? hash : nobodysHash();
        boolean same =
                inTurn(() -> Password.check(password, compared).with(Argon2Function.getInstanceFromHash(compared)));
        return same && hash != null;
    }

    private synchronized String nobodysHash() {
        if (nobodysHash == null) {
            nobodysHash = hash("nobody");
        }
        return nobodysHash;
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
