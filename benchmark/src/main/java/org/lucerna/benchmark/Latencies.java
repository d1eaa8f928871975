package org.lucerna.benchmark;

import java.util.Arrays;

/** How long each of many calls took, in nanoseconds. Not thread safe. */
final class Latencies {

    private final long[] nanos;
    private int count;

    Latencies(int capacity) {
        nanos = new long[capacity];
    }

    void add(long value) {
        nanos[count++] = value;
    }

    /** The value that this share of the calls did not exceed, in milliseconds. */
    double percentileMillis(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int index = (int) Math.ceil(share * count) - 1;
        return sorted[Math.clamp(index, 0, count - 1)] / 1e6;
    }
}
