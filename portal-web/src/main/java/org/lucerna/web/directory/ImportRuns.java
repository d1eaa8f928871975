package org.lucerna.web.directory;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.exchange.UnreadableFile;
import org.lucerna.directory.exchange.intake.EntryImport;
import org.lucerna.directory.exchange.intake.ImportReport;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.web.config.Settings;

/**
 * Imports of organisations that are under way, so that a page need not wait for the end of a long file: it asks how far the
 * import is. Everybody has one at a time and sees their own alone. What is known of one is forgotten when the portal stops;
 * the file can then be sent once more, for what came in is not changed by it. Thread safe.
 */
@ApplicationScoped
public class ImportRuns {

    private static final Logger LOG = Logger.getLogger(ImportRuns.class.getName());
    private static final Duration SOON = Duration.ofSeconds(3);

    @Inject
    private EntryImport imports;

    @Inject
    private Settings settings;

    @Resource
    private ManagedThreadFactory threads;

    private final Map<Long, Run> runs = new ConcurrentHashMap<>();

    /** One file on its way: first to see what it would change, or to change it. */
    public static final class Run {
        private final String key;
        private final boolean forGood;
        private final Instant begun = Instant.now();
        private volatile @Nullable ImportReport report;
        private volatile @Nullable UnreadableFile unreadable;
        private volatile boolean failed;
        private volatile @Nullable Thread thread;

        private Run(String key, boolean forGood) {
            this.key = key;
            this.forGood = forGood;
        }

        /** That of its file. */
        public String key() {
            return key;
        }

        /** Whether it changes the directory. */
        public boolean isForGood() {
            return forGood;
        }

        public boolean isOver() {
            Thread running = thread;
            return running != null && !running.isAlive();
        }

        /** As far as it is known; null before the file was opened. */
        public @Nullable ImportReport report() {
            return report;
        }

        /** Why the file, or its rest, could not be read; null where it could. */
        public @Nullable UnreadableFile unreadable() {
            return unreadable;
        }

        /** Whether something went wrong that is nobody's fault but ours. */
        public boolean isFailed() {
            return failed;
        }

        private void waitALittle() {
            Thread running = thread;
            if (running != null) {
                try {
                    running.join(SOON);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /**
     * Begins for whoever acts, and waits a little: most files are short. While another import of theirs is changing the
     * directory, none begins, and that one is answered.
     */
    public Run begin(String key, Path file, boolean forGood) {
        Actor actor = Acting.current();
        forgetOld();
        Run run = runs.compute(actor.account(), (account, former) -> {
            if (former != null && former.isForGood() && !former.isOver()) {
                return former;
            }
            Run begun = new Run(key, forGood);
            Thread thread = threads.newThread(() -> Acting.as(actor, () -> {
                work(begun, file);
                return begun;
            }));
            begun.thread = thread;
            thread.setName("directory-import");
            thread.start();
            return begun;
        });
        run.waitALittle();
        return run;
    }

    /** The actor's own import of this file. */
    public Optional<Run> find(String key) {
        return Optional.ofNullable(runs.get(Acting.current().account()))
                .filter(run -> run.key().equals(key));
    }

    private void work(Run run, Path file) {
        try {
            if (run.isForGood()) {
                imports.apply(file, settings.url(), settings.tables(), report -> run.report = report);
                // It has done its service, and may hold what few may know.
                Files.deleteIfExists(file);
            } else {
                imports.plan(file, settings.url(), settings.tables(), report -> run.report = report);
            }
        } catch (UnreadableFile e) {
            run.unreadable = e;
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "An import's file could not be read", e);
            run.failed = true;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Unexpected failure of an import", e);
            run.failed = true;
        }
    }

    private void forgetOld() {
        Instant oldest = Instant.now().minus(settings.uploadsKept());
        runs.values().removeIf(run -> run.isOver() && run.begun.isBefore(oldest));
    }
}
