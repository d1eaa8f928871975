package org.lucerna.library.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.lucerna.foundation.change.Change;
import org.lucerna.library.check.ConsistencyReport.Kind;
import org.lucerna.library.resource.Inventory;
import org.lucerna.library.resource.ResourceSearchMapping;
import org.lucerna.search.SearchIndex;

/**
 * Compares the index with the database. The index follows the database by a moment, so both are taken at a position of
 * the change log that the index has reached, and what changed after it is left out.
 */
@ApplicationScoped
class IndexCheck {

    private static final int AT_A_TIME = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    private Inventory inventory;

    @Inject
    private SearchIndex index;

    void compare(Findings findings) {
        SearchIndex.State state = index.state();
        if (!state.usable()) {
            findings.fault(Kind.INDEX_UNUSABLE, state.problem().orElse(""));
            return;
        }
        long position = inventory.position();
        if (!isReached(position)) {
            findings.fault(Kind.INDEX_BEHIND, index.position() + " of " + position);
            return;
        }
        BitSet indexed = idsInTheIndex();
        BitSet inTheDatabase = idsInTheDatabase();
        BitSet changedMeanwhile = changedAfter(position);

        BitSet notIndexed = difference(inTheDatabase, indexed, changedMeanwhile);
        forEach(notIndexed, id -> findings.fault(Kind.NOT_INDEXED, String.valueOf(id)));
        BitSet withoutRecord = difference(indexed, inTheDatabase, changedMeanwhile);
        forEach(withoutRecord, id -> findings.fault(Kind.INDEXED_WITHOUT_RECORD, String.valueOf(id)));
    }

    private boolean isReached(long position) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (index.position() < position) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private BitSet idsInTheIndex() {
        BitSet ids = new BitSet();
        index.forEachKey(key -> {
            if (key.kind().equals(ResourceSearchMapping.KIND)) {
                ids.set(Math.toIntExact(key.id()));
            }
        });
        return ids;
    }

    private BitSet idsInTheDatabase() {
        BitSet ids = new BitSet();
        List<Long> some = inventory.idsAfter(0, AT_A_TIME);
        while (!some.isEmpty()) {
            some.forEach(id -> ids.set(Math.toIntExact(id)));
            some = inventory.idsAfter(some.getLast(), AT_A_TIME);
        }
        return ids;
    }

    private BitSet changedAfter(long position) {
        BitSet ids = new BitSet();
        List<Change> some = inventory.changesAfter(position, AT_A_TIME);
        while (!some.isEmpty()) {
            some.stream()
                    .filter(change -> change.kind().equals(ResourceSearchMapping.KIND))
                    .forEach(change -> ids.set(Math.toIntExact(change.itemId())));
            some = inventory.changesAfter(some.getLast().position(), AT_A_TIME);
        }
        return ids;
    }

    private static BitSet difference(BitSet all, BitSet without, BitSet andWithout) {
        BitSet difference = (BitSet) all.clone();
        difference.andNot(without);
        difference.andNot(andWithout);
        return difference;
    }

    private static void forEach(BitSet ids, LongConsumer consumer) {
        ids.stream().asLongStream().forEach(consumer);
    }
}
