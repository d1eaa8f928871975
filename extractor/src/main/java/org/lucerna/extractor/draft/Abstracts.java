package org.lucerna.extractor.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucerna.extractor.text.CleanText;

/** The summary that a document carries under a heading of its own. */
final class Abstracts {

    private static final int SHORTEST = 80;
    private static final int LONGEST = 1_200;

    private static final Pattern MARKED = Pattern.compile(
            "(?iUm)^[ \\t#*]*(?:abstract|(?:executive )?summary|(?:summary of the meeting)|zusammenfassung|kurzfassung|riassunto|sintesi|abstract/sommario|resumen(?: ejecutivo)?|résumé|synthèse|samenvatting|resumo|rezumat|streszczenie)[ \\t#*]*[:.]?[ \\t]*\\n+(?<text>(?:(?!\\n\\n).){"
                    + SHORTEST + "," + LONGEST + "})",
            Pattern.DOTALL);

    private Abstracts() {}

    /** Empty when none is clearly marked. */
    static String find(String opening) {
        Matcher matcher = MARKED.matcher(opening);
        if (!matcher.find()) {
            return "";
        }
        String text = CleanText.line(matcher.group("text"));
        // lines of dots and page numbers are a table of contents
        return text.contains("....") ? "" : text;
    }
}
