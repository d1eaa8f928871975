package org.lucerna.web.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * Counts what comes from one network within an hour, in memory and no longer than that hour. Thread safe; on several
 * machines each counts for itself.
 */
@ApplicationScoped
public class HourlyTally {

    /** Beyond so many networks in an hour the count begins anew: memory has an end. */
    private static final int MOST_NETWORKS = 100_000;

    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();
    private long hour;

    /** Counts one more. @return whether it is still within the limit */
    public boolean allows(String network, int limit) {
        synchronized (this) {
            long now = TimeUnit.MILLISECONDS.toHours(clock.millis());
            if (now != hour || counts.size() > MOST_NETWORKS) {
                counts.clear();
                hour = now;
            }
        }
        return counts.merge(network, 1, Integer::sum) <= limit;
    }
}
