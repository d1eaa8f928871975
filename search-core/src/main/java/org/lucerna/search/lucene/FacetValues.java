package org.lucerna.search.lucene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A number for each value of one facet that was met since the index was opened, the same in every segment, so that counts
 * of segments add up. Numbers begin at 1, and are never taken back. Thread safe.
 */
final class FacetValues {

    /** The number of no value at all. */
    static final int NONE = 0;

    private final Map<String, Integer> numbers = new HashMap<>();
    private String[] values = {""};

    synchronized int number(String value) {
        Integer known = numbers.get(value);
        if (known == null) {
            known = values.length;
            values = Arrays.copyOf(values, known + 1);
            values[known] = value;
            numbers.put(value, known);
        }
        return known;
    }

    /** The values by their numbers. */
    synchronized String[] values() {
        return values;
    }
}
