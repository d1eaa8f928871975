package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.lucerna.search.Facet;
import org.lucerna.search.SearchResult.FacetCount;

/**
 * Narrows the items that match to those with the chosen facet values, and counts values. An item outside one chosen facet
 * still counts in that facet, so that the numbers beside its other values say what choosing those would bring; outside
 * two it counts nowhere.
 */
final class FacetCounter {

    private static final int AT_A_TIME = 4096;

    private final View view;
    private final FixedBitSet matching;
    private final FixedBitSet found;
    private final Map<Facet, FixedBitSet> chosen = new EnumMap<>(Facet.class);

    FacetCounter(View view, FixedBitSet matching, Map<Facet, Set<String>> choice) throws IOException {
        this.view = view;
        this.matching = matching;
        for (Map.Entry<Facet, Set<String>> entry : choice.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                chosen.put(entry.getKey(), view.havingAnyOf(Fields.of(entry.getKey()), entry.getValue()));
            }
        }
        found = chosen.isEmpty() ? matching : matching.clone();
        chosen.values().forEach(found::and);
    }

    /** The items that match and have what was chosen. Not to be changed. */
    FixedBitSet found() {
        return found;
    }

    /** Of these facets the most frequent values first, equals in the order of their names. */
    Map<Facet, List<FacetCount>> counts(Set<Facet> facets) {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        if (facets.isEmpty()) {
            return counts;
        }
        Set<Facet> open = EnumSet.copyOf(facets);
        open.removeAll(chosen.keySet());
        count(found, open, counts);
        for (Facet facet : chosen.keySet()) {
            if (!facets.contains(facet)) {
                continue;
            }
            FixedBitSet others = matching.clone();
            chosen.forEach((other, having) -> {
                if (other != facet) {
                    others.and(having);
                }
            });
            count(others, Set.of(facet), counts);
        }
        return counts;
    }

    private void count(FixedBitSet items, Set<Facet> facets, Map<Facet, List<FacetCount>> counts) {
        Map<Facet, int[]> byNumber = new EnumMap<>(Facet.class);
        facets.forEach(facet -> byNumber.put(facet, new int[values(facet).length]));
        int[] docs = new int[AT_A_TIME];
        for (LeafReaderContext leaf : view.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (int from = leaf.docBase; from < end; from += AT_A_TIME) {
                int size = items.intoArray(from, Math.min(end, from + AT_A_TIME), -leaf.docBase, docs);
                byNumber.forEach(
                        (facet, numbers) -> view.segment(leaf).column(facet).count(docs, size, numbers));
            }
        }
        byNumber.forEach((facet, numbers) -> counts.put(facet, sorted(numbers, values(facet))));
    }

    private String[] values(Facet facet) {
        return view.segments().values(facet).values();
    }

    private static List<FacetCount> sorted(int[] numbers, String[] values) {
        List<FacetCount> counts = new ArrayList<>();
        for (int number = FacetValues.NONE + 1; number < numbers.length; number++) {
            if (numbers[number] > 0) {
                counts.add(new FacetCount(values[number], numbers[number]));
            }
        }
        counts.sort(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
        return List.copyOf(counts);
    }
}
