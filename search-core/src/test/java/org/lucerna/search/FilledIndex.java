package org.lucerna.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.SearchQuery.Order;

/** What the parts of the contract share: one index that holds {@link TestLibrary}, empty ones, and how they are asked. */
public interface FilledIndex {

    /** A reader who is a member, and one of a closed group that has notes of its own. */
    Actor MEMBER = new Actor(1L, "Mirela", Set.of(), Set.of(Audience.PUBLIC, Audience.MEMBERS));

    Actor IN_THE_GROUP = new Actor(2L, "Aylin", Set.of(), Set.of(Audience.PUBLIC, Audience.group(7)));

    /** The index of the test library, which no test changes. */
    SearchIndex library();

    /** The index in this folder; where there is none yet, an empty one. */
    SearchIndex open(Path folder);

    default SearchResult ask(String text) {
        return ask(text, Actor.ANONYMOUS);
    }

    default SearchResult ask(String text, Actor reader) {
        return library().search(SearchQuery.of(text, Language.ENGLISH), reader);
    }

    default List<ItemKey> find(String text) {
        return keys(ask(text));
    }

    default List<ItemKey> keys(SearchResult result) {
        return result.hits().stream().map(Hit::key).toList();
    }

    default SearchResult narrowed(String text, Map<Facet, Set<String>> chosen) {
        return library()
                .search(
                        new SearchQuery(text, Language.ENGLISH, chosen, Order.RELEVANCE, new PageRequest(1, 10), true),
                        Actor.ANONYMOUS);
    }

    default Map<String, Long> counts(SearchResult result, Facet facet) {
        Map<String, Long> counts = new TreeMap<>();
        result.facets().getOrDefault(facet, List.of()).forEach(count -> counts.put(count.value(), count.count()));
        return counts;
    }
}
