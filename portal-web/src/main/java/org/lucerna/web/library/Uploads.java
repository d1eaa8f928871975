package org.lucerna.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.web.config.Settings;

/**
 * Asked before a single byte of an upload is read: whether this actor may import at all, and whether there is room. So
 * the temporary space is bounded by the number of uploads times the largest file.
 */
@UseCases
public class Uploads {

    /** One upload's place; closing gives it back. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    @Inject
    private Settings settings;

    private volatile Semaphore places = new Semaphore(0);

    @PostConstruct
    void open() {
        places = new Semaphore(settings.maxUploads());
    }

    /** Empty when as many uploads are under way as may be. */
    @Requires(Permission.EDIT_LIBRARY)
    public Optional<Place> enter() {
        Semaphore entered = places;
        return entered.tryAcquire() ? Optional.of(entered::release) : Optional.empty();
    }
}
