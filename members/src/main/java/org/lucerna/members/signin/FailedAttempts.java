package org.lucerna.members.signin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts failed attempts as a leaking bucket does: each one pours in a drop, and one drop leaks in each pause. Bounded: of
 * many keys the longest untouched are forgotten first. Thread safe; each machine counts for itself.
 */
final class FailedAttempts {

    private final Allowance allowance;
    private final LongSupplier nanoTime;
    private final Map<String, Long> emptyAt;

    /** @param most keys that are remembered */
    FailedAttempts(Allowance allowance, int most, LongSupplier nanoTime) {
        this.allowance = allowance;
        this.nanoTime = nanoTime;
        this.emptyAt = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > most;
            }
        };
    }

    /** How long until the next attempt is looked at; zero for now. */
    synchronized Duration wait(String key) {
        Long empty = emptyAt.get(key);
        if (empty == null) {
            return Duration.ZERO;
        }
        long drops = empty - nanoTime.getAsLong();
        long full = allowance.pause().toNanos() * allowance.burst();
        return drops <= full - allowance.pause().toNanos()
                ? Duration.ZERO
                : Duration.ofNanos(drops - full + allowance.pause().toNanos());
    }

    synchronized void failed(String key) {
        long now = nanoTime.getAsLong();
        Long empty = emptyAt.get(key);
        long from = empty == null || empty - now < 0 ? now : empty;
        emptyAt.put(key, from + allowance.pause().toNanos());
    }

    synchronized void succeeded(String key) {
        emptyAt.remove(key);
    }

    synchronized int size() {
        return emptyAt.size();
    }
}
