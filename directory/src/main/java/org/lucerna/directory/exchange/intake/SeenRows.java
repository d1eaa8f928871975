package org.lucerna.directory.exchange.intake;

import java.util.Arrays;

/**
 * Which row of a file was the first to speak of something. Twelve bytes for each thing, and half as many again: a file of
 * 200,000 rows costs a few megabytes, where a map of objects would cost fifty. Not thread safe.
 */
final class SeenRows {

    private static final int FIRST_SIZE = 1024;

    private long[] keys = new long[FIRST_SIZE];
    private int[] rows = new int[FIRST_SIZE];
    private int count;

    /** The row that had it before; 0 when this one is the first, and is remembered. */
    int before(String thing, int row) {
        int found = find(thing);
        if (found == 0) {
            if (2 * (count + 1) > keys.length) {
                grow();
            }
            put(hash(thing), row);
            count++;
        }
        return found;
    }

    /** The first row that had it; 0 when none did. */
    int find(String thing) {
        long key = hash(thing);
        int place = place(key);
        return keys[place] == key ? rows[place] : 0;
    }

    private void put(long key, int row) {
        int place = place(key);
        keys[place] = key;
        rows[place] = row;
    }

    private void grow() {
        long[] formerKeys = keys;
        int[] formerRows = rows;
        keys = new long[2 * formerKeys.length];
        rows = Arrays.copyOf(new int[0], keys.length);
        for (int place = 0; place < formerKeys.length; place++) {
            if (formerKeys[place] != 0) {
                put(formerKeys[place], formerRows[place]);
            }
        }
    }

    private int place(long key) {
        int place = (int) (key ^ key >>> 32) & keys.length - 1;
        while (keys[place] != 0 && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    /** FNV-1a, 64 bits: two of 200,000 names meet with a probability below one in a hundred million. */
    private static long hash(String thing) {
        long hash = 0xcbf29ce484222325L;
        for (int place = 0; place < thing.length(); place++) {
            hash = (hash ^ thing.charAt(place)) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }
}
