package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/**
 * The values of one facet for each item of one segment, in memory: about 4 bytes for each, and 4 more where an item can
 * have several. Immutable.
 */
final class FacetColumn {

    /** Where each item's values begin, and where the last one's end; null when no item has more than one. */
    private final int @Nullable [] starts;

    private final int[] numbers;

    private FacetColumn(int @Nullable [] starts, int[] numbers) {
        this.starts = starts;
        this.numbers = numbers;
    }

    /** Nothing in the segment has a value: a facet of organisations costs nothing where there are none. */
    private static final FacetColumn NOTHING = new FacetColumn(null, new int[0]);

    static FacetColumn of(String field, LeafReader reader, FacetValues known) throws IOException {
        if (reader.getFieldInfos().fieldInfo(field) == null) {
            return NOTHING;
        }
        SortedSetDocValues values = DocValues.getSortedSet(reader, field);
        int[] numberOf = new int[Math.toIntExact(values.getValueCount())];
        for (int i = 0; i < numberOf.length; i++) {
            numberOf[i] = known.number(values.lookupOrd(i).utf8ToString());
        }
        SortedDocValues single = DocValues.unwrapSingleton(values);
        return single == null
                ? several(values, numberOf, reader.maxDoc())
                : atMostOne(single, numberOf, reader.maxDoc());
    }

    private static FacetColumn atMostOne(SortedDocValues values, int[] numberOf, int docs) throws IOException {
        int[] numbers = new int[docs];
        for (int doc = 0; doc < docs; doc++) {
            numbers[doc] = values.advanceExact(doc) ? numberOf[values.ordValue()] : FacetValues.NONE;
        }
        return new FacetColumn(null, numbers);
    }

    private static FacetColumn several(SortedSetDocValues values, int[] numberOf, int docs) throws IOException {
        int[] starts = new int[docs + 1];
        int[] numbers = new int[docs];
        int end = 0;
        for (int doc = 0; doc < docs; doc++) {
            int count = values.advanceExact(doc) ? values.docValueCount() : 0;
            if (end + count > numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * (end + count));
            }
            for (int i = 0; i < count; i++) {
                numbers[end++] = numberOf[(int) values.nextOrd()];
            }
            starts[doc + 1] = end;
        }
        return new FacetColumn(starts, Arrays.copyOf(numbers, end));
    }

    /** How many values the item has. */
    int size(int doc) {
        if (this == NOTHING) {
            return 0;
        }
        if (starts == null) {
            return numbers[doc] == FacetValues.NONE ? 0 : 1;
        }
        return starts[doc + 1] - starts[doc];
    }

    /** Adds the first so many of these items to the counts of the values that they have. */
    void count(int[] docs, int size, int[] counts) {
        if (this == NOTHING) {
            return;
        }
        if (starts == null) {
            for (int i = 0; i < size; i++) {
                counts[numbers[docs[i]]]++;
            }
            return;
        }
        for (int i = 0; i < size; i++) {
            int end = starts[docs[i] + 1];
            for (int at = starts[docs[i]]; at < end; at++) {
                counts[numbers[at]]++;
            }
        }
    }
}
