package org.lucerna.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;

/**
 * One item that answers the question.
 *
 * @param matchedThrough the other words that it was found by, where it has not those of the question itself
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
        List<String> matchedThrough,
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
        matchedThrough = List.copyOf(matchedThrough);
        passages = List.copyOf(passages);
    }

    /** The same hit, and by which other words it was found. */
    public Hit foundThrough(List<String> words) {
        return new Hit(
                key,
                kind,
                type,
                title,
                fileName,
                authors,
                organisation,
                summary,
                countries,
                language,
                year,
                words,
                passages);
    }
}
