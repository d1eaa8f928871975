package org.lucerna.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.change.Change;
import org.lucerna.foundation.change.ChangeLog;

/** What the change log promises, whatever the database. */
abstract class ChangeLogContract {

    private TestPortal portal;
    private ChangeLog log;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        portal = TestPortal.open(database(), List.of(ChangeLog.class));
        log = portal.get(ChangeLog.class);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void changesAreReadInTheOrderInWhichTheyWereCommitted() {
        note(7);
        note(8);
        note(7);

        assertThat(read(0)).extracting(Change::itemId).containsExactly(7L, 8L, 7L);
        assertThat(read(1)).extracting(Change::position).containsExactly(2L, 3L);
        assertThat(position()).isEqualTo(3);
    }

    @Test
    void severalAreNotedInTheirOrderAtOnce() {
        note(7);
        portal.inTransaction(() -> {
            log.append("entry", List.of(9L, 8L, 10L));
            log.append("entry", List.of());
            return true;
        });
        note(11);

        assertThat(read(0))
                .containsExactly(
                        new Change(1, "resource", 7),
                        new Change(2, "entry", 9),
                        new Change(3, "entry", 8),
                        new Change(4, "entry", 10),
                        new Change(5, "resource", 11));
    }

    @Test
    void aChangeThatWasRolledBackLeavesNoGap() {
        note(1);
        try {
            portal.inTransaction(() -> {
                log.append("resource", 2);
                throw new IllegalStateException("the use case failed");
            });
        } catch (IllegalStateException expected) {
            // This is what the test is about.
        }
        note(3);

        assertThat(read(0)).containsExactly(new Change(1, "resource", 1), new Change(2, "resource", 3));
    }

    /** The trap of sequences: whoever draws first but commits last would be skipped by a reader for ever. */
    @Test
    void whoDrawsAPositionFirstCommitsFirst() throws Exception {
        CountDownLatch firstHasDrawn = new CountDownLatch(1);
        CountDownLatch firstMayCommit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> first = threads.submit(() -> portal.inTransaction(() -> {
                log.append("resource", 1);
                firstHasDrawn.countDown();
                return firstMayCommit.await(30, TimeUnit.SECONDS);
            }));
            assertThat(firstHasDrawn.await(30, TimeUnit.SECONDS)).isTrue();
            Future<?> second = threads.submit(() -> note(2));

            // The second one waits for the first: a reader sees neither, and passes no position by.
            Thread.sleep(300);
            assertThat(second.isDone()).isFalse();
            assertThat(read(0)).isEmpty();

            firstMayCommit.countDown();
            first.get(30, TimeUnit.SECONDS);
            second.get(30, TimeUnit.SECONDS);
        }
        assertThat(read(0)).containsExactly(new Change(1, "resource", 1), new Change(2, "resource", 2));
    }

    private void note(long id) {
        portal.inTransaction(() -> {
            log.append("resource", id);
            return id;
        });
    }

    private List<Change> read(long position) {
        return portal.inTransaction(() -> log.after(position, 100));
    }

    private long position() {
        return portal.inTransaction(log::position);
    }
}
