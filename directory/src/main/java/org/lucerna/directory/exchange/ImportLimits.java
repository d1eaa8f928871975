package org.lucerna.directory.exchange;

/**
 * How much of a file is taken in.
 *
 * @param rows the most rows of one file
 * @param rowCharacters the longest row
 * @param cellCharacters the longest cell
 * @param columns the most cells in a row
 * @param unpackedBytes the most that the packed parts of a workbook may unpack to
 * @param shownLines how many rows a report tells one by one; all are counted
 */
public record ImportLimits(
        int rows, int rowCharacters, int cellCharacters, int columns, long unpackedBytes, int shownLines) {

    /** As many contacts of one kind as an entry can have, each as long as it can be, with its escapes. */
    private static final int CELL = 128 * 1024;

    /** With the limits that are no setting. */
    public static ImportLimits of(int rows, long unpackedBytes, int shownLines) {
        return new ImportLimits(rows, 4 * CELL, CELL, 500, unpackedBytes, shownLines);
    }
}
