package org.lucerna.foundation.paging;

/**
 * Which slice of a list.
 *
 * @param number from 1
 * @param size items in a slice, from 1 to {@value #MAX_SIZE}
 */
public record PageRequest(int number, int size) {

    public static final int MAX_SIZE = 100;

    /** Out-of-range numbers are drawn into range: an address typed by hand is never an error. */
    public PageRequest {
        number = Math.max(1, number);
        size = Math.min(MAX_SIZE, Math.max(1, size));
    }

    public int offset() {
        return Math.multiplyExact(number - 1, size);
    }
}
