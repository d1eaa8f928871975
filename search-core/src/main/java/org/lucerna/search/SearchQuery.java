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
 * @param counted the facets whose values are to be counted; each costs
 * @param expand whether the question grows by the other words of the concepts that it names
 * @param byName whether a word that nothing of the chosen kinds has is taken for a misspelt name or place, rather than
 *     for a misspelt word of any text
 */
public record SearchQuery(
        String text,
        Language readerLanguage,
        Map<Facet, Set<String>> chosen,
        Order order,
        PageRequest page,
        Set<Facet> counted,
        boolean expand,
        boolean byName) {

    public enum Order {
        RELEVANCE,
        NEWEST,
        TITLE,
        /** What is current before what is ageing, each as in a dictionary. */
        STANDING
    }

    public SearchQuery {
        chosen = Map.copyOf(chosen);
        counted = Set.copyOf(counted);
    }

    /** @param facets whether to count the facets of everything */
    public SearchQuery(
            String text,
            Language readerLanguage,
            Map<Facet, Set<String>> chosen,
            Order order,
            PageRequest page,
            boolean facets,
            boolean expand) {
        this(text, readerLanguage, chosen, order, page, facets ? Facet.OF_EVERYTHING : Set.of(), expand, false);
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

    /** The same question with other facets counted. */
    public SearchQuery counting(Set<Facet> facets) {
        return new SearchQuery(text, readerLanguage, chosen, order, page, facets, expand, byName);
    }

    /** The same question, whose strange words are misspelt names and places. */
    public SearchQuery forNames() {
        return new SearchQuery(text, readerLanguage, chosen, order, page, counted, expand, true);
    }

    /** The same question for another part of its answers. */
    public SearchQuery withPage(PageRequest other) {
        return new SearchQuery(text, readerLanguage, chosen, order, other, counted, expand, byName);
    }

    /** The same question in the reader's words alone. */
    public SearchQuery literally() {
        return new SearchQuery(text, readerLanguage, chosen, order, page, counted, false, byName);
    }

    /** The same question in other words. */
    public SearchQuery withText(String words) {
        return new SearchQuery(words, readerLanguage, chosen, order, page, counted, expand, byName);
    }
}
