package org.lucerna.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this reader may know of the answer.
 *
 * @param total how many items match
 * @param facets for each facet the values that occur, most frequent first, counted under the other chosen facets; empty
 *     when not asked for
 * @param didYouMean a better spelling that finds something, when the words as typed find little
 * @param expansions the other words that the question was answered with, each of which finds something
 */
public record SearchResult(
        long total,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facets,
        Optional<String> didYouMean,
        List<Expansion> expansions) {

    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        expansions = List.copyOf(expansions);
    }

    /** How many matching items carry this value. */
    public record FacetCount(String value, long count) {}
}
