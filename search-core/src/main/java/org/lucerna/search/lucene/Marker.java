package org.lucerna.search.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lucerna.search.lucene.Matches.Span;

/** Writes text as HTML that is safe to show: everything escaped, and {@code <mark>} around what matches. */
final class Marker {

    /** About how long a passage is, in characters. */
    private static final int LENGTH = 300;

    private static final int LEAD = 60;
    private static final String SENTENCE_ENDS = ".!?…:;\u061F\u3002\u0964";

    private Marker() {}

    /** The surroundings of these matches, from the beginning of a sentence or a word to the end of one. */
    static String passage(String text, int offset, List<Span> spans) {
        int first = clamp(spans.getFirst().start() - offset, text);
        int last = clamp(spans.getLast().end() - offset, text);
        int from = begin(text, first);
        int to = end(text, Math.max(last, from + LENGTH));
        StringBuilder html = new StringBuilder();
        if (from > 0) {
            html.append("… ");
        }
        append(html, text, from, to, offset, spans, true);
        if (to < text.stripTrailing().length()) {
            html.append(" …");
        }
        return html.toString();
    }

    /** The whole page. */
    static String page(String text, int offset, List<Span> spans) {
        StringBuilder html = new StringBuilder(text.length() + 64);
        append(html, text, 0, text.length(), offset, spans, false);
        return html.toString();
    }

    /** The words under these matches as the page writes them, each once. */
    static List<String> words(String text, int offset, List<Span> spans) {
        Set<String> words = new LinkedHashSet<>();
        for (Span span : spans) {
            String matched = text.substring(clamp(span.start() - offset, text), clamp(span.end() - offset, text));
            for (String word : matched.strip().split("\\s+")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return List.copyOf(words);
    }

    private static void append(
            StringBuilder html, String text, int from, int to, int offset, List<Span> spans, boolean oneLine) {
        int at = from;
        for (Span span : spans) {
            int start = Math.max(at, clamp(span.start() - offset, text));
            int end = Math.min(to, clamp(span.end() - offset, text));
            if (start < end) {
                escape(html, text, at, start, oneLine);
                html.append("<mark>");
                escape(html, text, start, end, oneLine);
                html.append("</mark>");
                at = end;
            }
        }
        escape(html, text, at, Math.max(at, to), oneLine);
    }

    private static int begin(String text, int first) {
        int earliest = Math.max(0, first - 2 * LEAD);
        for (int i = first - 1; i > earliest; i--) {
            if (Character.isWhitespace(text.charAt(i)) && SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
                return i + 1;
            }
        }
        if (earliest == 0) {
            return 0;
        }
        return atWord(text, Math.max(0, first - LEAD), first);
    }

    /** The first beginning of a word in this stretch; its end where there is none. */
    private static int atWord(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (i == 0 || Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return to;
    }

    private static int end(String text, int atLeast) {
        if (atLeast >= text.length()) {
            return text.length();
        }
        int latest = Math.min(text.length(), atLeast + LEAD);
        int word = -1;
        for (int i = atLeast; i < latest; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                if (SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
                    return i;
                }
                word = word < 0 ? i : word;
            }
        }
        if (word >= 0) {
            return word;
        }
        return Character.isLowSurrogate(text.charAt(atLeast)) ? atLeast + 1 : atLeast;
    }

    private static int clamp(int index, String text) {
        return Math.max(0, Math.min(text.length(), index));
    }

    private static void escape(StringBuilder html, String text, int from, int to, boolean oneLine) {
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            if (oneLine && Character.isWhitespace(character)) {
                if (!html.isEmpty() && html.charAt(html.length() - 1) != ' ') {
                    html.append(' ');
                }
                continue;
            }
            switch (character) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default ->
                    html.append(
                            Character.isISOControl(character) && !Character.isWhitespace(character) ? ' ' : character);
            }
        }
    }
}
