package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BytesRef;
import org.lucerna.search.SearchDocument.PageText;

/**
 * How an item's text falls into pages. In the index the pages are one text, a line break between each two; this says
 * which stretch of it is which page.
 *
 * @param numbers the pages' numbers, in reading order
 * @param starts where each page begins, in characters; one more at the end, where the text ends
 */
record PageLayout(int[] numbers, int[] starts) {

    static PageLayout of(List<PageText> pages) {
        int[] numbers = new int[pages.size()];
        int[] starts = new int[pages.size() + 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = pages.get(i).number();
            starts[i + 1] = starts[i] + pages.get(i).text().length() + 1;
        }
        return new PageLayout(numbers, starts);
    }

    static PageLayout decode(BytesRef bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        int pages = in.readVInt();
        int[] numbers = new int[pages];
        int[] starts = new int[pages + 1];
        for (int i = 0; i < pages; i++) {
            numbers[i] = in.readVInt();
            starts[i + 1] = starts[i] + in.readVInt();
        }
        return new PageLayout(numbers, starts);
    }

    BytesRef encode() throws IOException {
        byte[] bytes = new byte[(2 * numbers.length + 1) * 5];
        var out = new ByteArrayDataOutput(bytes);
        out.writeVInt(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            out.writeVInt(numbers[i]);
            out.writeVInt(starts[i + 1] - starts[i]);
        }
        return new BytesRef(bytes, 0, out.getPosition());
    }

    /** Of the whole text, in characters. */
    int length() {
        return starts[numbers.length];
    }

    /** The index of the page that this character of the text is on. */
    int pageAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The index of the page with this number, or -1. */
    int indexOf(int number) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == number) {
                return i;
            }
        }
        return -1;
    }
}
