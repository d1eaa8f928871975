package org.lucerna.directory.finder;

import java.util.List;
import java.util.Map;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.search.Expansion;
import org.lucerna.search.Facet;
import org.lucerna.search.SearchResult.FacetCount;

/**
 * A part of the directory, as its reader may see it. Immutable.
 *
 * @param total how many entries there are under the filter
 * @param lines one slice of them: what is current first, then by name; with words the best first
 * @param counts for each facet the values that occur, counted under the other chosen facets
 * @param readAs the words that were looked for in place of the reader's, some of which nothing is called; else empty
 * @param expansions other words of the concepts that the reader's words name, with which something was found
 * @param searchAway whether the search does not answer now: then nothing is counted, and words were not looked for
 */
public record Found(
        long total,
        List<EntryLine> lines,
        Map<Facet, List<FacetCount>> counts,
        String readAs,
        List<Expansion> expansions,
        boolean searchAway) {
    public Found {
        lines = List.copyOf(lines);
        counts = Map.copyOf(counts);
        expansions = List.copyOf(expansions);
    }
}
