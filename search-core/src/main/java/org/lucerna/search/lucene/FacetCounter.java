package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.lucerna.search.Facet;
import org.lucerna.search.SearchResult.FacetCount;

/**
 * Counts the items that match, and those under each facet value, in one pass over all that match before anything is
 * chosen. An item outside one chosen facet still counts in that facet, so that the numbers beside its other values say
 * what choosing those would bring; outside two it counts nowhere.
 *
 * <p>Values are counted by each segment's own numbers for them. Numbers that hold across segments would have to be made
 * anew after every change.
 */
final class FacetCounter implements Collector {

    private final Map<Facet, Set<String>> chosen;
    private final boolean counting;
    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    private long total;
    private long met;

    /**
     * A counter for {@link org.apache.lucene.search.IndexSearcher#search}.
     *
     * @param counting whether values are wanted, or only how many items match in all
     */
    static CollectorManager<FacetCounter, FacetCounter> manager(Map<Facet, Set<String>> chosen, boolean counting) {
        return new CollectorManager<>() {
            @Override
            public FacetCounter newCollector() {
                return new FacetCounter(chosen, counting);
            }

            @Override
            public FacetCounter reduce(Collection<FacetCounter> counters) {
                FacetCounter all = new FacetCounter(chosen, counting);
                counters.forEach(all::add);
                return all;
            }
        };
    }

    private FacetCounter(Map<Facet, Set<String>> chosen, boolean counting) {
        this.chosen = chosen;
        this.counting = counting;
        for (Facet facet : Facet.values()) {
            counts.put(facet, new HashMap<>());
        }
    }

    /** How many items match what was asked and what was chosen. */
    long total() {
        return total;
    }

    /** How many match what was asked, whatever was chosen. */
    long met() {
        return met;
    }

    /** The most frequent values first, equals in the order of their names. */
    Map<Facet, List<FacetCount>> counts() {
        Map<Facet, List<FacetCount>> sorted = new EnumMap<>(Facet.class);
        counts.forEach((facet, values) -> {
            List<FacetCount> list = new ArrayList<>();
            values.forEach((value, count) -> list.add(new FacetCount(value, count)));
            list.sort(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
            sorted.put(facet, List.copyOf(list));
        });
        return sorted;
    }

    private void add(FacetCounter other) {
        total += other.total;
        met += other.met;
        other.counts.forEach((facet, values) -> values.forEach((value, count) ->
                counts.computeIfAbsent(facet, unknown -> new HashMap<>()).merge(value, count, Long::sum)));
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        List<Column> chosenColumns = new ArrayList<>();
        List<Column> otherColumns = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Set<String> values = chosen.getOrDefault(facet, Set.of());
            if (!values.isEmpty()) {
                chosenColumns.add(Column.of(facet, values, context.reader()));
            } else if (counting) {
                otherColumns.add(Column.of(facet, values, context.reader()));
            }
        }
        return new SegmentCounter(chosenColumns.toArray(Column[]::new), otherColumns.toArray(Column[]::new));
    }

    private final class SegmentCounter implements LeafCollector {

        private final Column[] chosenColumns;
        private final Column[] otherColumns;
        private long matching;
        private long collected;

        SegmentCounter(Column[] chosenColumns, Column[] otherColumns) {
            this.chosenColumns = chosenColumns;
            this.otherColumns = otherColumns;
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) throws IOException {
            collected++;
            Column outside = null;
            for (Column column : chosenColumns) {
                if (!column.read(doc)) {
                    if (outside != null) {
                        return;
                    }
                    outside = column;
                }
            }
            if (outside != null) {
                outside.countRead();
                return;
            }
            matching++;
            for (Column column : chosenColumns) {
                column.countRead();
            }
            for (Column column : otherColumns) {
                column.count(doc);
            }
        }

        @Override
        public void finish() throws IOException {
            total += matching;
            met += collected;
            if (counting) {
                for (Column column : chosenColumns) {
                    column.addTo(counts);
                }
                for (Column column : otherColumns) {
                    column.addTo(counts);
                }
            }
        }
    }

    /** One facet in one segment. */
    private static final class Column {

        private final Facet facet;
        private final SortedSetDocValues values;
        private final @Nullable SortedDocValues single;
        private final FixedBitSet wanted;
        private final int[] counts;
        private int[] read = new int[8];
        private int reads;

        private Column(Facet facet, SortedSetDocValues values, Set<String> chosen) throws IOException {
            int size = Math.toIntExact(values.getValueCount());
            this.facet = facet;
            this.values = values;
            this.single = DocValues.unwrapSingleton(values);
            this.counts = new int[size];
            this.wanted = new FixedBitSet(size + 1);
            for (String value : chosen) {
                long number = values.lookupTerm(new BytesRef(value));
                if (number >= 0) {
                    wanted.set((int) number);
                }
            }
        }

        static Column of(Facet facet, Set<String> chosen, LeafReader reader) throws IOException {
            return new Column(facet, DocValues.getSortedSet(reader, Fields.of(facet)), chosen);
        }

        void count(int doc) throws IOException {
            if (single != null) {
                if (single.advanceExact(doc)) {
                    counts[single.ordValue()]++;
                }
            } else if (values.advanceExact(doc)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        /** Remembers the item's values; whether one of them was chosen. */
        boolean read(int doc) throws IOException {
            reads = 0;
            boolean any = false;
            if (values.advanceExact(doc)) {
                int size = values.docValueCount();
                if (read.length < size) {
                    read = new int[size];
                }
                for (; reads < size; reads++) {
                    read[reads] = (int) values.nextOrd();
                    any |= wanted.get(read[reads]);
                }
            }
            return any;
        }

        void countRead() {
            for (int i = 0; i < reads; i++) {
                counts[read[i]]++;
            }
        }

        void addTo(Map<Facet, Map<String, Long>> all) throws IOException {
            Map<String, Long> byValue = all.get(facet);
            for (int number = 0; number < counts.length && byValue != null; number++) {
                if (counts[number] > 0) {
                    byValue.merge(values.lookupOrd(number).utf8ToString(), (long) counts[number], Long::sum);
                }
            }
        }
    }
}
