package org.lucerna.library.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
        Set<Long> indexed = idsInTheIndex();
        Set<Long> inTheDatabase = idsInTheDatabase();
        Set<Long> changedMeanwhile = changedAfter(position);

        List<Long> notIndexed = difference(inTheDatabase, indexed, changedMeanwhile);
        notIndexed.forEach(id -> findings.fault(Kind.NOT_INDEXED, String.valueOf(id)));
        List<Long> withoutRecord = difference(indexed, inTheDatabase, changedMeanwhile);
        withoutRecord.forEach(id -> findings.fault(Kind.INDEXED_WITHOUT_RECORD, String.valueOf(id)));
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

    private Set<Long> idsInTheIndex() {
        Set<Long> ids = new HashSet<>();
        index.forEachKey(key -> {
            if (key.kind().equals(ResourceSearchMapping.KIND)) {
                ids.add(key.id());
            }
        });
        return ids;
    }

    private Set<Long> idsInTheDatabase() {
        Set<Long> ids = new HashSet<>();
        List<Long> some = inventory.idsAfter(0, AT_A_TIME);
        while (!some.isEmpty()) {
            ids.addAll(some);
            some = inventory.idsAfter(some.getLast(), AT_A_TIME);
        }
        return ids;
    }

    private Set<Long> changedAfter(long position) {
        Set<Long> ids = new HashSet<>();
        List<Change> some = inventory.changesAfter(position, AT_A_TIME);
        while (!some.isEmpty()) {
            some.stream()
                    .filter(change -> change.kind().equals(ResourceSearchMapping.KIND))
                    .forEach(change -> ids.add(change.itemId()));
            some = inventory.changesAfter(some.getLast().position(), AT_A_TIME);
        }
        return ids;
    }

    private static List<Long> difference(Set<Long> all, Set<Long> without, Set<Long> andWithout) {
        return all.stream()
                .filter(id -> !without.contains(id) && !andWithout.contains(id))
                .sorted()
                .toList();
    }
}
