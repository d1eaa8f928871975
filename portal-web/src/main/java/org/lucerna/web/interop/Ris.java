package org.lucerna.web.interop;

import org.jspecify.annotations.Nullable;
import org.lucerna.library.resource.ResourceKind;

/** The RIS format: a tag, two spaces, a dash and the value, a line each, ended by ER. */
final class Ris {

    private Ris() {}

    static String write(Citation citation) {
        StringBuilder lines = new StringBuilder();
        line(lines, "TY", citation.kind() == ResourceKind.PUBLICATION ? "RPRT" : "GEN");
        line(lines, "ID", citation.key());
        line(lines, "TI", citation.title());
        for (Citation.Author author : citation.authors()) {
            line(lines, "AU", author.given() == null ? author.family() : author.family() + ", " + author.given());
        }
        line(lines, "PB", citation.publisher());
        line(lines, "PY", citation.year() == null ? null : String.valueOf(citation.year()));
        line(lines, "AB", citation.summary());
        line(lines, "LA", citation.language());
        line(lines, "UR", citation.url());
        return lines.append("ER  - \r\n").toString();
    }

    private static void line(StringBuilder lines, String tag, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.append(tag).append("  - ").append(value).append("\r\n");
        }
    }
}
