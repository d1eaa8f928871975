package org.lucerna.members.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with Argon2id, 7 MiB and 5 passes: of the settings that OWASP's Password Storage Cheat Sheet calls equally
 * strong the one that is quickest here, see decision 0006. Thread safe.
 *
 * <p>Whoever tries passwords gets a quarter of the machine at most, so that readers keep the rest however many are tried;
 * people in their own browsers have a lane beside it.
 */
@ApplicationScoped
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int KIBIBYTES = 7 * 1024;
    private static final int PASSES = 5;
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(KIBIBYTES, PASSES, 1, 32, Argon2.ID);

    /** Who signs in waits no longer than this; whoever comes when so many wait already is sent away at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int LONGEST_QUEUE = 20;

    private static final double STRANGERS_PART = 0.25;

    /** Some twenty who sign in at the same moment wait for each other, not for the machine's rest. */
    private static final Duration CREDIT = Duration.ofMillis(500);

    private final HashingLane strangers;
    private final HashingLane friends;

    /** Compared with when there is no such account: the answer then takes as long as for one that exists. */
    private @Nullable String nobodysHash;

    Passwords() {
        int processors = Runtime.getRuntime().availableProcessors();
        double part = processors * STRANGERS_PART;
        int width = Math.max(1, (int) part);
        strangers = new HashingLane(width, Math.max(0, width / part - 1), CREDIT);
        friends = new HashingLane(Math.max(1, processors / 2), 0, CREDIT);
    }

    String hash(String password) {
        return friends.inTurn(() -> hashed(password));
    }

    private static String hashed(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
    }

    /** @param hash as made by {@link #hash}, or null where there is none: the answer is no, as slowly */
    boolean matches(String password, @Nullable String hash) {
        return friends.inTurn(() -> compare(password, hash));
    }

    /**
     * As {@link #matches}, for visitors: empty when too many others are being checked.
     *
     * @param friend whether it comes from a browser that the account's owner has used before
     */
    Optional<Boolean> matchesSoon(String password, @Nullable String hash, boolean friend) {
        return (friend ? friends : strangers).soon(() -> compare(password, hash), LONGEST_QUEUE, PATIENCE);
    }

    /** Whether a hash was made with other settings than today's. */
    boolean isOutdated(String hash) {
        return !ARGON2ID.equals(Argon2Function.getInstanceFromHash(hash));
    }

    private boolean compare(String password, @Nullable String hash) {
        String compared = hash != null ? hash : nobodysHash();
        boolean same = Password.check(password, compared).with(Argon2Function.getInstanceFromHash(compared));
        return same && hash != null;
    }

    private synchronized String nobodysHash() {
        if (nobodysHash == null) {
            nobodysHash = hashed("nobody");
        }
        return nobodysHash;
    }
}
