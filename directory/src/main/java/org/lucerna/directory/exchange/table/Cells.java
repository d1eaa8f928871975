package org.lucerna.directory.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How several things stand in one cell: {@code ;} or a new line between them, {@code |} between the parts of one. Before
 * any of these marks a backslash makes it a character like others.
 */
final class Cells {

    private static final char BACKSLASH = '\\';
    private static final String BETWEEN_THINGS = ";\n";
    private static final String BETWEEN_PARTS = "|";

    private Cells() {}

    /** Each thing with its parts, stripped; things that are empty are gone. */
    static List<List<String>> read(String cell) {
        return split(cell.replace("\r\n", "\n").replace('\r', '\n'), BETWEEN_THINGS).stream()
                .filter(thing -> !thing.isBlank())
                .map(thing -> split(thing, BETWEEN_PARTS).stream()
                        .map(part -> plain(part).strip())
                        .toList())
                .toList();
    }

    /** One thing; parts at the end that are empty are left out. */
    static String thing(List<String> parts) {
        int last = parts.size();
        while (last > 1 && parts.get(last - 1).isEmpty()) {
            last--;
        }
        return parts.subList(0, last).stream().map(Cells::escaped).collect(Collectors.joining(" | "));
    }

    static String cell(List<String> things) {
        return String.join("; ", things);
    }

    private static String escaped(String part) {
        return part.replaceAll("[\\\\;|]", "\\\\$0");
    }

    private static String plain(String part) {
        return part.replaceAll("\\\\([\\\\;|])", "$1");
    }

    private static List<String> split(String text, String marks) {
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        for (int place = 0; place < text.length(); place++) {
            char one = text.charAt(place);
            if (one == BACKSLASH) {
                place++;
            } else if (marks.indexOf(one) >= 0) {
                pieces.add(text.substring(begin, place));
                begin = place + 1;
            }
        }
        pieces.add(text.substring(begin));
        return pieces;
    }
}
