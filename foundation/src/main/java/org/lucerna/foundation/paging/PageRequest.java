package org.lucerna.foundation.paging;

/**
 * Which slice of a list.
 *
 * @param number from 1 to {@value #MAX_NUMBER}
 * @param size items in a slice, from 1 to {@value #MAX_SIZE}
 */
public record PageRequest(int number, int size) {

    public static final int MAX_SIZE = 100;

    /** Nobody reads further than this; a crawler that tries is given the last slice. */
    public static final int MAX_NUMBER = 10_000;

    /** Out-of-range numbers are drawn into range: an address typed by hand is never an error. */
    public PageRequest {
        number = Math.clamp(number, 1, MAX_NUMBER);
        size = Math.clamp(size, 1, MAX_SIZE);
    }

    public int offset() {
        return (number - 1) * size;
    }
}
