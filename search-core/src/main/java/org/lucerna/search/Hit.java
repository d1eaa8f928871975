package org.lucerna.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;

/**
 * One item that answers the question.
 *
 * @param passages up to three places that match, best first; empty when only the title or other fields match
 */
public record Hit(
        ItemKey key,
        String kind,
        @Nullable String type,
        String title,
        @Nullable String fileName,
        List<String> authors,
        @Nullable String organisation,
        String summary,
        List<String> countries,
        @Nullable Language language,
        @Nullable Integer year,
        List<Passage> passages) {

    /**
     * A piece of text that matches.
     *
     * @param page where it stands, from 1
     * @param html safe to show: the text is escaped, and only {@code <mark>} elements surround what matches
     */
    public record Passage(int page, String html) {}

    public Hit {
        authors = List.copyOf(authors);
        countries = List.copyOf(countries);
        passages = List.copyOf(passages);
    }
}
