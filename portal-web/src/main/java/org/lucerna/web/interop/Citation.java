package org.lucerna.web.interop;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.library.resource.ResourceKind;
import org.lucerna.library.resource.ResourceView;

/** What any reference to a record says, each text on one line and free of control characters. */
record Citation(
        long id,
        ResourceKind kind,
        String title,
        List<Author> authors,
        @Nullable String publisher,
        String summary,
        @Nullable String language,
        @Nullable Integer year,
        String url) {

    /**
     * Whoever wrote it. Only a name with a comma is surely a person's ("Rossi, Anna"); any other may be a body's and is
     * passed on whole.
     *
     * @param given null for a name that is not taken apart
     */
    record Author(String family, @Nullable String given) {
        static Author parse(String name) {
            int comma = name.indexOf(',');
            return comma > 0 && comma < name.length() - 1 && name.indexOf(',', comma + 1) < 0
                    ? new Author(
                            name.substring(0, comma).strip(),
                            name.substring(comma + 1).strip())
                    : new Author(name, null);
        }
    }

    static Citation of(ResourceView view, URI portal) {
        String organisation = view.organisation();
        return new Citation(
                view.id(),
                view.kind(),
                oneLine(view.title()),
                view.authors().stream()
                        .map(Citation::oneLine)
                        .map(Author::parse)
                        .toList(),
                organisation == null ? null : oneLine(organisation),
                oneLine(view.summary()),
                view.language() == null ? null : view.language().code(),
                view.year(),
                portal + "/en/library/" + view.id());
    }

    String key() {
        return "lucerna" + id;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
