package org.lucerna.web.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as text (RFC 4180), safe to open in a spreadsheet program: a cell that such a program would take for a formula
 * begins with an apostrophe (OWASP, CSV injection). So does one that begins with such an apostrophe itself, so that whoever
 * takes one away has what was there. Row by row, so that a table may be longer than the memory. For one thread.
 */
public final class Csv {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8;header=present";

    /** Without it Excel takes UTF-8 for something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern BEGINS_A_FORMULA = Pattern.compile("'*[=+\\-@\t\r\n|%＝＋－＠]");

    private final Appendable out;

    /** A table in memory, for {@link #toString}. */
    public Csv(List<String> columns) {
        this(new StringBuilder(), columns);
    }

    /** @throws UncheckedIOException here and later, when nothing can be written there any more */
    public Csv(Appendable out, List<String> columns) {
        this.out = out;
        append(BYTE_ORDER_MARK);
        add(columns);
    }

    public void add(List<String> cells) {
        append(cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(String value) {
        boolean formula = BEGINS_A_FORMULA.matcher(value).lookingAt();
        return '"' + (formula ? "'" : "") + value.replace("\0", "").replace("\"", "\"\"") + '"';
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole table, where it was written into memory. */
    @Override
    public String toString() {
        return out.toString();
    }
}
