package org.lucerna.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.lucerna.web.config.Settings;

/**
 * How many requests may bring a body at once. Whoever sends one byte a second holds a thread of the server for as long as
 * they like; so that readers always find one, bodies get a part of the threads, and one address a part of that. Thread safe.
 */
@ApplicationScoped
public class BodyPlaces {

    /** One request's place; closing gives it back. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    private static final Place NONE_NEEDED = () -> {};

    @Inject
    private Settings settings;

    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private volatile Semaphore places = new Semaphore(0);

    @PostConstruct
    void open() {
        places = new Semaphore(settings.maxBodies());
    }

    /** A place for this request, or null when too many are taken. A request without a body needs none. */
    @Nullable
    Place enter(HttpServletRequest request) {
        if (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
            return NONE_NEEDED;
        }
        Semaphore entered = places;
        String address = ClientAddress.of(request, settings);
        if (!entered.tryAcquire()) {
            return null;
        }
        if (byAddress.merge(address, 1, Integer::sum) > Math.max(1, settings.maxBodies() / 2)) {
            leave(entered, address);
            return null;
        }
        return () -> leave(entered, address);
    }

    private void leave(Semaphore entered, String address) {
        byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
        entered.release();
    }
}
