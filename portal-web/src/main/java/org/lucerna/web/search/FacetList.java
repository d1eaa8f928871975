package org.lucerna.web.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.Facet;
import org.lucerna.search.SearchResult;
import org.lucerna.web.page.Words;

/**
 * One facet as the results page lists it.
 *
 * @param first the values that are always in view
 * @param more the others, behind "more"
 * @param open whether the list of the others is open: one of them is chosen
 */
public record FacetList(String name, String title, List<Value> first, List<Value> more, boolean open) {

    private static final int IN_VIEW = 6;

    /** A value to choose, or to let go again: the address does the one or the other. */
    public record Value(String label, long count, boolean chosen, String address) {}

    public static List<FacetList> of(SearchResult result, SearchAddress search, Language language, String base) {
        return java.util.Arrays.stream(Facet.values())
                .map(facet -> of(facet, result.facets().getOrDefault(facet, List.of()), search, language, base))
                .filter(list -> !list.first().isEmpty())
                .toList();
    }

    private static FacetList of(
            Facet facet, List<SearchResult.FacetCount> counts, SearchAddress search, Language language, String base) {
        Map<String, Long> byValue = new LinkedHashMap<>();
        counts.forEach(count -> byValue.put(count.value(), count.count()));
        // What was chosen stays in the list, so that it can be let go, even when nothing is left of it.
        search.chosen().getOrDefault(facet, Set.of()).forEach(value -> byValue.putIfAbsent(value, 0L));
        List<Value> values = byValue.entrySet().stream()
                .sorted(order(facet))
                .map(entry -> new Value(
                        Labels.of(facet, entry.getKey(), language),
                        entry.getValue(),
                        search.has(facet, entry.getKey()),
                        base + search.toggle(facet, entry.getKey()).toQueryString()))
                .toList();
        int cut = values.size() <= IN_VIEW + 2 ? values.size() : IN_VIEW;
        List<Value> more = values.subList(cut, values.size());
        return new FacetList(
                facet.parameter(),
                Words.in(language).text("facet." + facet.parameter()),
                values.subList(0, cut),
                more,
                more.stream().anyMatch(Value::chosen));
    }

    /** The most frequent first; years in their own order. */
    private static Comparator<Map.Entry<String, Long>> order(Facet facet) {
        return facet == Facet.YEAR
                ? Map.Entry.<String, Long>comparingByKey().reversed()
                : Map.Entry.<String, Long>comparingByValue().reversed();
    }
}
