package org.lucerna.site.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the site presents itself, at hand for every page and letter: read anew after ten seconds, so that a change made on
 * another machine shows soon. Thread safe.
 */
@ApplicationScoped
public class CurrentSite {

    private static final long FRESH_NANOS = Duration.ofSeconds(10).toNanos();

    private record Read(SiteView view, long at) {}

    @Inject
    private Instance<Sites> sites;

    private volatile @Nullable Read last;

    public SiteView get() {
        Read read = last;
        if (read == null || System.nanoTime() - read.at() > FRESH_NANOS) {
            read = new Read(sites.get().get(), System.nanoTime());
            last = read;
        }
        return read.view();
    }

    /** The next reader gets what is saved by then. */
    void forget() {
        last = null;
    }
}
