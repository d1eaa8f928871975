package org.lucerna.web.interop;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lucerna.library.resource.ResourceKind;

/** BibTeX in UTF-8. A report where an organisation published it, otherwise misc: both are complete with what we have. */
final class BibTex {

    private BibTex() {}

    static String write(Citation citation) {
        boolean report = citation.kind() == ResourceKind.PUBLICATION && citation.publisher() != null;
        StringBuilder entry = new StringBuilder();
        entry.append(report ? "@techreport{" : "@misc{").append(citation.key());
        // Doubled braces: a style must not write names in lower case.
        field(entry, "title", "{" + escape(citation.title()) + "}");
        if (!citation.authors().isEmpty()) {
            field(
                    entry,
                    "author",
                    citation.authors().stream().map(BibTex::author).collect(Collectors.joining(" and ")));
        }
        field(entry, report ? "institution" : "organization", escaped(citation.publisher()));
        field(entry, "year", citation.year() == null ? null : String.valueOf(citation.year()));
        field(entry, "language", citation.language());
        field(entry, "abstract", citation.summary().isEmpty() ? null : escape(citation.summary()));
        field(entry, "url", escape(citation.url()));
        return entry.append("\n}\n").toString();
    }

    /** Braces keep a body's name in one piece, "and" included. */
    private static String author(Citation.Author author) {
        String given = author.given();
        return given == null
                ? "{" + escape(author.family()) + "}"
                : "{" + escape(author.family()) + "}, " + escape(given);
    }

    private static void field(StringBuilder entry, String name, @Nullable String value) {
        if (value != null) {
            entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    }

    private static @Nullable String escaped(@Nullable String text) {
        return text == null ? null : escape(text);
    }

    /** A brace by itself would end the field even behind a backslash, so it is written as a word. */
    static String escape(String text) {
        StringBuilder written = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '\\' -> written.append("\\textbackslash{}");
                case '{' -> written.append("\\textbraceleft{}");
                case '}' -> written.append("\\textbraceright{}");
                case '~' -> written.append("\\textasciitilde{}");
                case '^' -> written.append("\\textasciicircum{}");
                case '&', '%', '$', '#', '_' -> written.append('\\').appendCodePoint(letter);
                default -> written.appendCodePoint(letter);
            }
        });
        return written.toString();
    }
}
