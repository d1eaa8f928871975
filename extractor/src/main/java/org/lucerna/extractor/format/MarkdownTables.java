package org.lucerna.extractor.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables as many writers of Markdown draw them: a row of names, a line of hyphens, rows, their cells parted by bars (GitHub
 * Flavored Markdown, 4.10). A bar anywhere else is a bar.
 */
final class MarkdownTables {

    private static final Pattern RULE =
            Pattern.compile("[ \\t]*+\\|?[ \\t]*+:?-++:?[ \\t]*+(?:\\|[ \\t]*+:?-++:?[ \\t]*+)*+\\|?[ \\t]*+");

    /** A bar that is not written as a part of the text, {@code \|}. */
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    private MarkdownTables() {}

    /** The text with a tab between the cells, as from other documents' tables, and without the lines of hyphens. */
    static String asCells(String text) {
        if (text.indexOf('|') < 0) {
            return text;
        }
        String[] lines = text.split("\n", -1);
        List<String> plain = new ArrayList<>(lines.length);
        boolean inTable = false;
        for (int i = 0; i < lines.length; i++) {
            boolean head = !inTable && i + 1 < lines.length && isHead(lines[i], lines[i + 1]);
            inTable = head || (inTable && lines[i].indexOf('|') >= 0);
            plain.add(inTable ? cells(lines[i]) : lines[i]);
            if (head) {
                i++; // its line of hyphens
            }
        }
        return String.join("\n", plain);
    }

    private static boolean isHead(String line, String next) {
        return line.indexOf('|') >= 0
                && next.indexOf('|') >= 0
                && RULE.matcher(next).matches()
                && count(line) == count(next);
    }

    private static int count(String line) {
        return BAR.split(inside(line), -1).length;
    }

    private static String cells(String line) {
        return String.join("\t", BAR.split(inside(line), -1))
                .replace("\\|", "|")
                .strip();
    }

    /** A row may begin and end with a bar, or not. */
    private static String inside(String line) {
        String row = line.strip();
        int start = row.startsWith("|") ? 1 : 0;
        int end = row.endsWith("|") && !row.endsWith("\\|") && row.length() > start ? row.length() - 1 : row.length();
        return row.substring(start, end);
    }
}
