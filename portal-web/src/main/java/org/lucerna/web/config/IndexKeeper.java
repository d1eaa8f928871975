package org.lucerna.web.config;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.change.ChangeLog;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.SearchMapping;
import org.lucerna.search.projection.IndexFollower;

/**
 * Keeps the index in step with the database: one thread follows the change log for as long as the portal runs, another
 * rebuilds the index when the operator asks. Trouble with the index is remembered and tried again; it never reaches the
 * pages. Thread safe.
 *
 * <p>The log is looked at four times a second. That makes a change findable well within a second whichever server wrote
 * it, and costs one read of an indexed column.
 */
@ApplicationScoped
public class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class.getName());
    private static final Duration LOOK = Duration.ofMillis(250);

    /** While changes come one after the other, as in an import: fewer and larger steps cost less, and it is soon enough. */
    private static final Duration BUSY_LOOK = Duration.ofMillis(400);

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    /** How far a rebuild is. */
    public record Rebuilding(long done, long total) {}

    @Inject
    private SearchIndex index;

    @Inject
    private ChangeLog log;

    @Inject
    private IndexReads reads;

    @Inject
    @Any
    private Instance<SearchMapping> mappings;

    @Inject
    private MetricRegistry metrics;

    @Resource
    private ManagedThreadFactory threads;

    private final AtomicReference<@Nullable Rebuilding> rebuilding = new AtomicReference<>();
    private volatile @Nullable String trouble;
    private volatile @Nullable Thread follower;

    /** Once, at the start of the portal. */
    void start() {
        metrics.gauge("lucerna_index_behind", this, IndexKeeper::behind);
        IndexFollower projection = projection();
        if (index.state().usable() && index.position() > log.position()) {
            LOG.warning("The index is ahead of the database, as after restoring a backup; it is rebuilt.");
            rebuild();
        }
        Thread thread = thread("index-follower", () -> follow(projection));
        follower = thread;
        thread.start();
    }

    /** At the end of the portal. */
    void stop() {
        Thread thread = follower;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Begins a rebuild beside the running index; nothing happens when one is under way. */
    public void rebuild() {
        if (rebuilding.compareAndSet(null, new Rebuilding(0, 0))) {
            thread("index-rebuild", this::rebuildNow).start();
        }
    }

    public Optional<Rebuilding> rebuilding() {
        return Optional.ofNullable(rebuilding.get());
    }

    /** Why the index does not keep up, as a sentence for the operator; empty when it does. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** How many changes are committed and not yet findable. */
    public long behind() {
        return Math.max(0, log.position() - index.state().position());
    }

    private IndexFollower projection() {
        List<SearchMapping> transactional = mappings.stream()
                .<SearchMapping>map(mapping -> new ReadMapping(mapping, reads))
                .toList();
        return new IndexFollower(index, reads::changesAfter, transactional);
    }

    private Thread thread(String name, Runnable work) {
        Thread thread = threads.newThread(() -> Acting.as(Actor.OPERATOR, () -> {
            work.run();
            return true;
        }));
        thread.setName(name);
        return thread;
    }

    private void follow(IndexFollower projection) {
        while (!Thread.currentThread().isInterrupted()) {
            Duration pause = LOOK;
            try {
                int applied = projection.followOnce();
                pause = applied == 0 ? LOOK : applied < IndexFollower.STEP ? BUSY_LOOK : Duration.ZERO;
                trouble = null;
            } catch (RuntimeException e) {
                noteTrouble(e);
                pause = AFTER_TROUBLE;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void rebuildNow() {
        try {
            LOG.info("Rebuilding the index");
            projection().rebuild((done, total) -> rebuilding.set(new Rebuilding(done, total)));
            trouble = null;
            LOG.info("The index is rebuilt");
        } catch (RuntimeException e) {
            noteTrouble(e);
        } finally {
            rebuilding.set(null);
        }
    }

    /** Once for each kind of trouble: it comes back every few seconds. */
    private void noteTrouble(RuntimeException e) {
        String sentence = String.valueOf(e.getMessage());
        if (!sentence.equals(trouble)) {
            LOG.log(Level.WARNING, "The index does not keep up: " + sentence, e);
        }
        trouble = sentence;
    }
}
