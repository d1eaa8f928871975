package org.lucerna.extractor.format;

import java.util.Arrays;
import org.apache.pdfbox.text.TextPosition;

/**
 * Letters that are printed once more, a hair beside the first, so that they look bold: they are read once. PDFBox can tell
 * as well, by trees of all letters of a page, which take a third of the time of reading it. Not thread safe.
 */
final class Overprint {

    /** Of a letter's width: what is farther away is a letter of its own. */
    private static final float NEAR = 1f / 3;

    private static final int NONE = -1;

    private int[] first = empty(1 << 12);
    private int[] next = new int[1 << 11];
    private String[] texts = new String[1 << 11];
    private float[] places = new float[1 << 12];
    private int count;

    private static int[] empty(int size) {
        int[] heads = new int[size];
        Arrays.fill(heads, NONE);
        return heads;
    }

    void startPage() {
        Arrays.fill(first, NONE);
        Arrays.fill(texts, 0, count, "");
        count = 0;
    }

    /** Whether the same text stands there already; if not, it does now. */
    boolean repeats(TextPosition letter) {
        String text = letter.getUnicode();
        float near = text == null || text.isEmpty() ? 0 : letter.getWidth() / text.length() * NEAR;
        if (!(near > 0)) {
            return false;
        }
        float x = letter.getX();
        float y = letter.getY();
        // A neighbour within reach lies in the same cell or in the one that is nearer in each direction.
        float side = 2 * near;
        int column = (int) Math.floor(x / side);
        int row = (int) Math.floor(y / side);
        int nextColumn = x - column * side < near ? column - 1 : column + 1;
        int nextRow = y - row * side < near ? row - 1 : row + 1;
        if (stands(text, column, row, x, y, near)
                || stands(text, nextColumn, row, x, y, near)
                || stands(text, column, nextRow, x, y, near)
                || stands(text, nextColumn, nextRow, x, y, near)) {
            return true;
        }
        add(text, column, row, x, y);
        return false;
    }

    private boolean stands(String text, int column, int row, float x, float y, float near) {
        for (int at = first[slot(text, column, row)]; at != NONE; at = next[at]) {
            if (Math.abs(places[2 * at] - x) < near
                    && Math.abs(places[2 * at + 1] - y) < near
                    && texts[at].equals(text)) {
                return true;
            }
        }
        return false;
    }

    private void add(String text, int column, int row, float x, float y) {
        if (count == texts.length) {
            next = Arrays.copyOf(next, 2 * count);
            texts = Arrays.copyOf(texts, 2 * count);
            places = Arrays.copyOf(places, 4 * count);
        }
        int slot = slot(text, column, row);
        texts[count] = text;
        places[2 * count] = x;
        places[2 * count + 1] = y;
        next[count] = first[slot];
        first[slot] = count++;
    }

    private int slot(String text, int column, int row) {
        int mixed = (text.hashCode() * 31 + column) * 0x9E3779B1 + row * 0x85EBCA6B;
        return (mixed ^ mixed >>> 15) & first.length - 1;
    }
}
