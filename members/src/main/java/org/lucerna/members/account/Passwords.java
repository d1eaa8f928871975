package org.lucerna.members.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with Argon2id and the least that OWASP's Password Storage Cheat Sheet asks for (19 MiB, 2 passes).
 * Thread safe. Half of the processors hash at most, so that readers keep the others however many passwords are tried; the
 * next wait in a short queue.
 */
@ApplicationScoped
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    /** Who signs in waits no longer than this; whoever comes when so many wait already is sent away at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int LONGEST_QUEUE = 20;

    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /** Compared with when there is no such account: the answer then takes as long as for one that exists. */
    private @Nullable String nobodysHash;

    String hash(String password) {
        return inTurn(() -> hashed(password));
    }

    private static String hashed(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
    }

    /** @param hash as made by {@link #hash}, or null where there is none: the answer is no, as slowly */
    boolean matches(String password, @Nullable String hash) {
        return inTurn(() -> compare(password, hash));
    }

    private boolean compare(String password, @Nullable String hash) {
        String compared = hash != null ? hash : nobodysHash();
        boolean same = Password.check(password, compared).with(Argon2Function.getInstanceFromHash(compared));
        return same && hash != null;
    }

    /** As {@link #matches}, for visitors: empty when too many others are being checked. */
    Optional<Boolean> matchesSoon(String password, @Nullable String hash) {
        try {
            if (places.getQueueLength() >= LONGEST_QUEUE
                    || !places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(compare(password, hash));
        } finally {
            places.release();
        }
    }

    private synchronized String nobodysHash() {
        if (nobodysHash == null) {
            nobodysHash = hashed("nobody");
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
