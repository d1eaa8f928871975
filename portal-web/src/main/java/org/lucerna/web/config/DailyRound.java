package org.lucerna.web.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.privacy.Kept;

/**
 * Once a day, and soon after each start, lets everything go whose time is over, and does what else the calendar asks for. What fails is tried again the next day; on
 * several machines each does it, and the second finds nothing left.
 */
@ApplicationScoped
public class DailyRound {

    private static final Logger LOG = Logger.getLogger(DailyRound.class.getName());
    private static final Duration AFTER_START = Duration.ofMinutes(5);

    @Inject
    @Any
    private Instance<Kept> kept;

    private @Nullable ScheduledExecutorService clock;

    void start() {
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("lucerna-daily").factory());
        var unused = clock.scheduleAtFixedRate(
                this::go, AFTER_START.toMinutes(), Duration.ofDays(1).toMinutes(), TimeUnit.MINUTES);
    }

    void stop() {
        if (clock != null) {
            clock.shutdownNow();
        }
    }

    /** Begins a round now, in the background, beside those of the clock: after one that is under way. */
    public void begin() {
        if (clock != null) {
            clock.execute(this::go);
        }
    }

    void go() {
        for (Kept one : kept) {
            try {
                int gone = Acting.as(Actor.OPERATOR, one::deleteOutdated);
                LOG.log(Level.FINE, "{0} outdated things deleted", gone);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Could not delete what is outdated; the next round tries again", e);
            }
        }
    }
}
