package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;

/**
 * Where one word stands in one item, in ascending order.
 *
 * @param positions counted in words
 * @param starts counted in characters
 * @param ends counted in characters
 * @param inTitle whether the title has it
 * @param parts where the parts of the word stand, if it is a compound and the item has all of them
 */
record Places(int[] positions, int[] starts, int[] ends, boolean inTitle, List<Places> parts) {

    static final Places NOWHERE = new Places(new int[0], new int[0], new int[0], false, List.of());

    /** Enough to find the best places of any book; a word on every line need not be followed to its end. */
    private static final int MOST = 5_000;

    /** Reads where the term stands in the item that the postings are at. */
    static Places of(PostingsEnum postings) throws IOException {
        int count = Math.min(MOST, postings.freq());
        int[] positions = new int[count];
        int[] starts = new int[count];
        int[] ends = new int[count];
        for (int i = 0; i < count; i++) {
            positions[i] = postings.nextPosition();
            starts[i] = postings.startOffset();
            ends[i] = postings.endOffset();
        }
        return new Places(positions, starts, ends, false, List.of());
    }

    int count() {
        return positions.length;
    }

    /** These and those of another stem of the word. */
    Places and(Places others) {
        if (count() == 0) {
            return others;
        }
        int all = count() + others.count();
        Places merged = new Places(new int[all], new int[all], new int[all], inTitle || others.inTitle, parts);
        int mine = 0;
        int theirs = 0;
        for (int i = 0; i < all; i++) {
            boolean next = theirs == others.count() || (mine < count() && positions[mine] <= others.positions[theirs]);
            Places from = next ? this : others;
            int at = next ? mine++ : theirs++;
            merged.positions[i] = from.positions[at];
            merged.starts[i] = from.starts[at];
            merged.ends[i] = from.ends[at];
        }
        return merged;
    }

    Places inTheTitle() {
        return new Places(positions, starts, ends, true, parts);
    }

    Places withParts(List<Places> found) {
        return new Places(positions, starts, ends, inTitle, found);
    }
}
