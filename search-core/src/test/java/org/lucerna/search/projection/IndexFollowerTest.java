package org.lucerna.search.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.foundation.change.Change;
import org.lucerna.search.SearchDocument;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.SearchMapping;
import org.lucerna.search.TestLibrary.Draft;
import org.lucerna.search.lucene.LuceneSearchIndex;
import org.lucerna.search.lucene.LuceneSettings;

/** The index follows the log whatever happens in between. */
class IndexFollowerTest {

    @TempDir
    private Path folder;

    private final Records records = new Records();
    private SearchIndex index;
    private IndexFollower follower;

    @BeforeEach
    void start() {
        index = LuceneSearchIndex.open(folder, LuceneSettings.DEFAULTS);
        follower = new IndexFollower(index, records::after, List.of(records));
    }

    @AfterEach
    void stop() {
        index.close();
    }

    private void followAll() {
        int steps = 0;
        while (follower.followOnce() > 0) {
            assertThat(++steps).isLessThan(1_000);
        }
    }

    private TreeSet<Long> indexed() {
        TreeSet<Long> ids = new TreeSet<>();
        index.forEachKey(key -> ids.add(key.id()));
        return ids;
    }

    private void assertInStep() {
        assertThat(indexed()).isEqualTo(new TreeSet<>(records.byId.keySet()));
        assertThat(index.position()).isEqualTo(records.log.size());
    }

    @Test
    void whatIsCreatedChangedAndWithdrawnIsFollowed() {
        records.put(1, "One");
        records.put(2, "Two");
        assertThat(follower.followOnce()).isEqualTo(2);
        records.put(1, "One again");
        records.withdraw(2);
        assertThat(follower.followOnce()).isEqualTo(2);
        assertThat(follower.followOnce()).isZero();
        assertThat(indexed()).containsExactly(1L);
        assertInStep();
    }

    @Test
    void aLongLogIsFollowedStepByStep() {
        for (long id = 1; id <= 3 * IndexFollower.STEP + 1; id++) {
            records.put(id, "Record " + id);
        }
        assertThat(follower.followOnce()).isEqualTo(IndexFollower.STEP);
        followAll();
        assertInStep();
    }

    @Test
    void aCrashBeforeTheBatchWasAppliedLosesNothing() {
        records.put(1, "One");
        records.failing = true;
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(follower::followOnce);
        assertThat(index.position()).isZero();
        records.failing = false;
        followAll();
        assertInStep();
    }

    @Test
    void aNewStartGoesOnFromTheIndexsOwnPosition() {
        records.put(1, "One");
        followAll();
        records.put(2, "Two");
        index.close();
        start();
        assertThat(follower.followOnce()).isEqualTo(1);
        assertInStep();
    }

    @Test
    void theSameChangeTwiceChangesNothing() {
        records.put(1, "One");
        followAll();
        index.apply(new SearchIndex.Batch(List.of(), List.of(), 0)); // as if the position had not been kept
        followAll();
        assertInStep();
    }

    @Test
    void aChangeOfAKindThatNobodyMapsIsPassed() {
        records.log.add(new Change(1, "message", 5));
        records.put(1, "One");
        followAll();
        assertInStep();
    }

    @Test
    void aRebuildHoldsWhatTheRecordsHold() {
        for (long id = 1; id <= 40; id++) {
            records.put(id, "Record " + id);
        }
        followAll();
        index.apply(new SearchIndex.Batch(List.of(new Draft(999, "Nobody's").done()), List.of(), index.position()));
        List<Long> told = new ArrayList<>();
        follower.rebuild((done, total) -> {
            assertThat(total).isEqualTo(40);
            told.add(done);
        });
        assertThat(told).containsExactly(32L, 40L);
        assertInStep();
    }

    @Test
    void aRebuildCatchesUpWithWhatChangedMeanwhile() {
        for (long id = 1; id <= 40; id++) {
            records.put(id, "Record " + id);
        }
        follower.rebuild((done, total) -> {
            if (done == IndexFollower.STEP) {
                records.put(100, "New");
                records.withdraw(1);
                followAll(); // the running index is followed all the while
            }
        });
        assertInStep();
        assertThat(indexed()).contains(100L).doesNotContain(1L);
    }

    @Test
    void aRebuildThatFailsLeavesTheRunningIndexAlone() {
        records.put(1, "One");
        followAll();
        records.failing = true;
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> follower.rebuild((done, total) -> {}));
        assertInStep();
    }

    @Test
    void anIndexAheadOfTheLogIsBroughtBackByARebuild() {
        records.put(1, "One");
        index.apply(new SearchIndex.Batch(List.of(), List.of(), 500)); // as after an older backup was restored
        follower.rebuild((done, total) -> {});
        assertInStep();
    }

    @Test
    void twoMappingsOfOneKindAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IndexFollower(index, records::after, List.of(records, new Records())))
                .withMessageContaining("resource");
    }

    /** The records of a feature and their change log, in memory. */
    private static final class Records implements SearchMapping {

        private final TreeMap<Long, SearchDocument> byId = new TreeMap<>();
        private final List<Change> log = new ArrayList<>();
        private boolean failing;

        void put(long id, String title) {
            byId.put(id, new Draft(id, title).done());
            log.add(new Change(log.size() + 1, kind(), id));
        }

        void withdraw(long id) {
            byId.remove(id);
            log.add(new Change(log.size() + 1, kind(), id));
        }

        List<Change> after(long position, int limit) {
            return log.stream()
                    .filter(change -> change.position() > position)
                    .limit(limit)
                    .toList();
        }

        @Override
        public String kind() {
            return "resource";
        }

        @Override
        public List<SearchDocument> load(Collection<Long> ids) {
            if (failing) {
                throw new IllegalStateException("The database is away");
            }
            return ids.stream().filter(byId::containsKey).map(byId::get).toList();
        }

        @Override
        public List<Long> idsAfter(long id, int limit) {
            return byId.tailMap(id, false).keySet().stream().limit(limit).toList();
        }
    }
}
