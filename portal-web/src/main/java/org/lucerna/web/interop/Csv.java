package org.lucerna.web.interop;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as text (RFC 4180), safe to open in a spreadsheet program: a cell that such a program would take for a formula
 * begins with an apostrophe (OWASP, CSV injection). For one thread.
 */
public final class Csv {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8;header=present";

    /** Without it Excel takes UTF-8 for something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n|%＝＋－＠";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    public Csv(List<String> columns) {
        add(columns);
    }

    public void add(List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && BEGINS_A_FORMULA.indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\0", "").replace("\"", "\"\"") + '"';
    }

    /** The whole table. */
    @Override
    public String toString() {
        return text.toString();
    }
}
