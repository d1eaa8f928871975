package org.lucerna.cli.export;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A table in CSV (RFC 4180), taken apart into tables of some rows each, all with the first row's titles: a long one is
 * then sent piece by piece. For one thread.
 */
public final class ExportedTable implements Closeable {

    private final BufferedReader text;
    private final String titles;
    private int rowsBefore;
    private int rows;

    private ExportedTable(BufferedReader text) throws IOException {
        this.text = text;
        this.titles = readRow();
    }

    public static ExportedTable open(Path file) throws IOException {
        return new ExportedTable(Files.newBufferedReader(file));
    }

    /** The next rows, at most so many, below the titles; empty at the end. */
    public Optional<String> next(int most) throws IOException {
        rowsBefore += rows;
        rows = 0;
        StringBuilder part = new StringBuilder(titles);
        for (String row = readRow(); !row.isEmpty(); row = readRow()) {
            part.append(row);
            if (++rows == most) {
                break;
            }
        }
        return rows == 0 ? Optional.empty() : Optional.of(part.toString());
    }

    /** How many rows came before those that were read last. */
    public int rowsBefore() {
        return rowsBefore;
    }

    /** How many were read last. */
    public int rows() {
        return rows;
    }

    /** How many rows are below the titles of this file. */
    static int count(Path file) throws IOException {
        try (ExportedTable table = open(file)) {
            int count = 0;
            while (!table.readRow().isEmpty()) {
                count++;
            }
            return count;
        }
    }

    /** With its line break; a line break between quotes is none. Two quotes for one leave things as they were. */
    private String readRow() throws IOException {
        StringBuilder row = new StringBuilder();
        boolean quoted = false;
        for (int one = text.read(); one >= 0; one = text.read()) {
            row.append((char) one);
            quoted ^= one == '"';
            if (one == '\n' && !quoted) {
                break;
            }
        }
        return row.toString();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
