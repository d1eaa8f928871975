package org.lucerna.extractor.draft;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text that has no pages into parts of even length, at the ends of paragraphs. */
final class Parts {

    /** About a printed page. */
    static final int LENGTH = 3_000;

    /** A paragraph longer than this is cut at a line or between two words. */
    private static final int LONGEST = LENGTH * 3 / 2;

    private Parts() {}

    static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (text.length() - start > LONGEST) {
            int end = cut(text, start);
            parts.add(text.substring(start, end).strip());
            start = end;
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    private static int cut(String text, int start) {
        for (String boundary : List.of("\n\n", "\n", ". ", " ")) {
            int after = text.indexOf(boundary, start + LENGTH);
            int before = text.lastIndexOf(boundary, start + LENGTH - 1);
            boolean closeAfter = after >= 0 && after < start + LONGEST;
            boolean closeBefore = before > start + LENGTH / 2;
            if (closeAfter && (!closeBefore || after - (start + LENGTH) <= start + LENGTH - before)) {
                return after + boundary.length();
            }
            if (closeBefore) {
                return before + boundary.length();
            }
        }
        int end = start + LENGTH;
        return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }
}
