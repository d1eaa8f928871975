package org.lucerna.search.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lucerna.foundation.change.Change;
import org.lucerna.search.ItemKey;
import org.lucerna.search.SearchDocument;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.SearchIndex.Batch;
import org.lucerna.search.SearchMapping;

/**
 * Makes the index follow the change log. The position in the log lies in the index, committed together with what it
 * stands for: after a crash at any point the next call goes on from there, and doing a step twice changes nothing.
 *
 * <p>Thread safe; steps on one index wait for each other, whoever makes them. A rebuild runs beside them and holds them
 * up only while it swaps.
 */
public final class IndexFollower {

    /** Changes, and in a rebuild items, of one step. All their texts are in memory at once. */
    public static final int STEP = 32;

    /** How many ids and changes, which are small, are read at once. */
    private static final int IDS = 1_000;

    private final SearchIndex index;
    private final ChangeFeed feed;
    private final Map<String, SearchMapping> mappings;

    /** @throws IllegalArgumentException when two mappings are of one kind */
    public IndexFollower(SearchIndex index, ChangeFeed feed, List<SearchMapping> mappings) {
        this.index = index;
        this.feed = feed;
        this.mappings = mappings.stream()
                .collect(Collectors.toMap(SearchMapping::kind, Function.identity(), IndexFollower::refuseTwo));
    }

    /**
     * Applies the next changes, if there are any.
     *
     * @return how many; {@link #STEP} when there may be more, 0 when the index stands where the log ends
     * @throws SearchIndex.Unavailable when the index takes no changes now; the step is done again with the next call
     */
    public int followOnce() {
        synchronized (index) {
            List<Change> changes = feed.after(index.position(), STEP);
            if (!changes.isEmpty()) {
                index.apply(batch(changes));
            }
            return changes.size();
        }
    }

    /**
     * Builds the whole index anew beside the running one, catches up with what changed meanwhile, and swaps.
     *
     * @throws SearchIndex.Unavailable when there is no room for it; the running index then stays as it was
     */
    public void rebuild(Progress progress) {
        try (SearchIndex.Rebuild rebuild = index.rebuild()) {
            // Taken first: what changes while the items are read is applied once more, which does no harm.
            long position = endOfLog();
            rebuild.apply(new Batch(List.of(), List.of(), position));
            readAll(rebuild, position, progress);
            position = catchUp(rebuild, position, false);
            synchronized (index) {
                catchUp(rebuild, position, true);
                rebuild.swapIn();
            }
        }
    }

    private void readAll(SearchIndex.Rebuild rebuild, long position, Progress progress) {
        Map<SearchMapping, List<Long>> all = new LinkedHashMap<>();
        mappings.values().forEach(mapping -> all.put(mapping, ids(mapping)));
        long total = all.values().stream().mapToLong(List::size).sum();
        long done = 0;
        for (Map.Entry<SearchMapping, List<Long>> entry : all.entrySet()) {
            List<Long> ids = entry.getValue();
            for (int from = 0; from < ids.size(); from += STEP) {
                List<Long> some = ids.subList(from, Math.min(from + STEP, ids.size()));
                rebuild.apply(new Batch(entry.getKey().load(some), List.of(), position));
                done += some.size();
                progress.read(done, total);
            }
        }
    }

    private static List<Long> ids(SearchMapping mapping) {
        List<Long> all = new ArrayList<>();
        List<Long> next = mapping.idsAfter(0, IDS);
        while (!next.isEmpty()) {
            all.addAll(next);
            next = mapping.idsAfter(next.getLast(), IDS);
        }
        return all;
    }

    /** Found from where the index stands, unless the log never came so far: after a backup was restored, say. */
    private long endOfLog() {
        long known = index.position();
        long end = known > 0 && !feed.after(known - 1, 1).isEmpty() ? known : 0;
        List<Change> next = feed.after(end, IDS);
        while (!next.isEmpty()) {
            end = next.getLast().position();
            next = feed.after(end, IDS);
        }
        return end;
    }

    /** @param toTheEnd whether not even a last few changes may be left */
    private long catchUp(SearchIndex.Rebuild rebuild, long from, boolean toTheEnd) {
        long position = from;
        List<Change> changes = feed.after(position, STEP);
        while (changes.size() == STEP || (toTheEnd && !changes.isEmpty())) {
            rebuild.apply(batch(changes));
            position = changes.getLast().position();
            changes = feed.after(position, STEP);
        }
        return position;
    }

    private Batch batch(List<Change> changes) {
        Map<String, Set<Long>> changed = new LinkedHashMap<>();
        for (Change change : changes) {
            changed.computeIfAbsent(change.kind(), kind -> new LinkedHashSet<>())
                    .add(change.itemId());
        }
        List<SearchDocument> put = new ArrayList<>();
        List<ItemKey> remove = new ArrayList<>();
        changed.forEach((kind, ids) -> {
            List<SearchDocument> found = load(kind, ids);
            put.addAll(found);
            Set<ItemKey> gone = new LinkedHashSet<>();
            ids.forEach(id -> gone.add(new ItemKey(kind, id)));
            found.forEach(document -> gone.remove(document.key()));
            remove.addAll(gone);
        });
        return new Batch(put, remove, changes.getLast().position());
    }

    private List<SearchDocument> load(String kind, Collection<Long> ids) {
        SearchMapping mapping = mappings.get(kind);
        return mapping == null ? List.of() : mapping.load(ids);
    }

    private static SearchMapping refuseTwo(SearchMapping one, SearchMapping other) {
        throw new IllegalArgumentException("Two search mappings of the kind " + one.kind() + ": "
                + one.getClass().getName() + " and " + other.getClass().getName());
    }
}
