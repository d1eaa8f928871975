package org.lucerna.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param profile what there is to say of an organisation, and {@link Profile#NONE} of everything else
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
        Instant added,
        Profile profile) {

    /**
     * The text of one page.
     *
     * @param number from 1, as the document's viewer counts
     */
    public record PageText(int number, String text) {}

    /** How lately somebody made sure that an item is true. */
    public enum Standing {
        CURRENT,
        /** It ranks behind what is current. */
        AGEING,
        /** It is found only by those who ask for it by {@link Facet#STANDING}. */
        INACTIVE
    }

    /**
     * What an organisation is looked for by.
     *
     * @param names whatever else it is called, acronyms too: found as its title is, and so is a misspelt one
     * @param places towns and regions: found, misspelt too
     * @param words what it does, in words that no other field has: found like the summary, but not shown
     * @param facets values of facets that the document has no field of its own for; with every wider concept where
     *     narrower ones are implied
     */
    public record Profile(
            List<String> names,
            List<String> places,
            List<String> words,
            Map<Facet, Set<String>> facets,
            Standing standing) {

        public static final Profile NONE = new Profile(List.of(), List.of(), List.of(), Map.of(), Standing.CURRENT);

        public Profile {
            names = List.copyOf(names);
            places = List.copyOf(places);
            words = List.copyOf(words);
            facets = Map.copyOf(facets);
        }
    }

    /** A document that is no organisation. */
    public SearchDocument(
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
        this(
                key,
                kind,
                type,
                title,
                fileName,
                authors,
                organisation,
                summary,
                topics,
                countries,
                language,
                year,
                headings,
                pages,
                audience,
                added,
                Profile.NONE);
    }

    public SearchDocument {
        authors = List.copyOf(authors);
        topics = List.copyOf(topics);
        countries = List.copyOf(countries);
        headings = List.copyOf(headings);
        pages = List.copyOf(pages);
    }
}
