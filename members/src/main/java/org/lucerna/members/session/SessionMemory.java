package org.lucerna.members.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for a few seconds who is behind a secret, so that a page with its pictures asks the database once. What changes
 * on this machine is forgotten at once; what another machine changes holds here after {@link #FRESH}. Thread safe.
 */
@ApplicationScoped
public class SessionMemory {

    private static final Duration FRESH = Duration.ofSeconds(5);

    /** As many readers as ask within {@link #FRESH}; beyond it memory starts anew, which costs each a query. */
    private static final int MOST = 10_000;

    private record Remembered(SignedIn session, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < FRESH.toNanos();
        }
    }

    @Inject
    private AccountSessions sessions;

    private final Map<String, Remembered> bySecret = new ConcurrentHashMap<>();

    /** The session of this secret; empty when it has ended or never was. */
    public Optional<SignedIn> find(String secret) {
        Remembered remembered = bySecret.get(secret);
        if (remembered != null && remembered.isFresh()) {
            return Optional.of(remembered.session());
        }
        long asked = System.nanoTime();
        Optional<SignedIn> found = sessions.find(secret);
        if (found.isEmpty()) {
            bySecret.remove(secret);
            return found;
        }
        if (bySecret.size() >= MOST) {
            bySecret.clear();
        }
        bySecret.put(secret, new Remembered(found.get(), asked));
        return found;
    }

    void forget(String secret) {
        bySecret.remove(secret);
    }

    void forget(long accountId) {
        bySecret.values().removeIf(remembered -> remembered.session().accountId() == accountId);
    }
}
