package org.lucerna.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;

/**
 * What the index may know of one item. It holds nothing that is narrower than {@link #audience}. Immutable.
 *
 * @param key the item
 * @param kind the facet value: {@code publication}, {@code practice}, {@code case}, {@code policy} …
 * @param type a finer sort of the kind (a vocabulary concept's id), or null
 * @param title never blank
 * @param fileName the original's name, or null where there is no file
 * @param summary the abstract; may be empty
 * @param topics vocabulary concepts' ids
 * @param countries ISO 3166-1 alpha-2 codes, and XK
 * @param language of the text, or null when it is not known
 * @param headings the document's own headings, which weigh more than running text
 * @param pages the text, in reading order; may be empty
 * @param added when the item came into the portal; "newest first" sorts by it
 */
public record SearchDocument(
        ItemKey key,
        String kind,
        @Nullable String type,
        String title,
        @Nullable String fileName,
        List<String> authors,
        @Nullable String organisation,
        String summary,
        List<String> topics,
        List<String> countries,
        @Nullable Language language,
        @Nullable Integer year,
        List<String> headings,
        List<PageText> pages,
        Audience audience,
        Instant added) {

    /**
     * The text of one page.
     *
     * @param number from 1, as the document's viewer counts
     */
    public record PageText(int number, String text) {}

    public SearchDocument {
        authors = List.copyOf(authors);
        topics = List.copyOf(topics);
        countries = List.copyOf(countries);
        headings = List.copyOf(headings);
        pages = List.copyOf(pages);
    }
}
