package org.lucerna.search;

import java.util.Map;
import java.util.Set;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;

/**
 * A question, as a reader put it.
 *
 * @param text words, "phrases", -exclusions, OR, prefix*, field:words; anything else is read as words. Blank asks for
 *     everything.
 * @param readerLanguage in which the reader most likely writes; the languages that the index holds are tried as well
 * @param chosen the facet values that narrow the result: any one of a facet's values, and every facet
 * @param facets whether to count facet values
 * @param expand whether the question grows by the other words of the concepts that it names
 */
public record SearchQuery(
        String text,
        Language readerLanguage,
        Map<Facet, Set<String>> chosen,
        Order order,
        PageRequest page,
        boolean facets,
        boolean expand) {

    public enum Order {
        RELEVANCE,
        NEWEST,
        TITLE
    }

    public SearchQuery {
        chosen = Map.copyOf(chosen);
    }

    /** A question that grows by the other words of the concepts that it names, as most do. */
    public SearchQuery(
            String text,
            Language readerLanguage,
            Map<Facet, Set<String>> chosen,
            Order order,
            PageRequest page,
            boolean facets) {
        this(text, readerLanguage, chosen, order, page, facets, true);
    }

    /** The first ten answers to these words, best first, with facets. */
    public static SearchQuery of(String text, Language readerLanguage) {
        return new SearchQuery(text, readerLanguage, Map.of(), Order.RELEVANCE, new PageRequest(1, 10), true);
    }
}
