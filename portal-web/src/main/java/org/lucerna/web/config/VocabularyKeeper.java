package org.lucerna.web.config;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.vocabulary.concept.Vocabularies;

/**
 * Keeps {@link org.lucerna.foundation.vocabulary.Vocabulary#current} in step with the database, whichever server changed
 * it: one row is read twice a second. While the database is away the last vocabulary stays.
 */
@ApplicationScoped
class VocabularyKeeper {

    private static final Logger LOG = Logger.getLogger(VocabularyKeeper.class.getName());
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    @Inject
    private Vocabularies vocabularies;

    @Resource
    private ManagedThreadFactory threads;

    private volatile @Nullable Thread follower;

    /** Once, at the start of the portal: before anything is indexed or shown. */
    void start() {
        Acting.as(Actor.OPERATOR, () -> {
            vocabularies.prepare();
            vocabularies.refresh();
            return true;
        });
        Thread thread = threads.newThread(this::follow);
        thread.setName("vocabulary-follower");
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

    private void follow() {
        Duration pause = LOOK;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(pause);
                vocabularies.refresh();
                pause = LOOK;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (pause.equals(LOOK)) {
                    LOG.log(Level.WARNING, "The vocabulary could not be read again", e);
                }
                pause = AFTER_TROUBLE;
            }
        }
    }
}
