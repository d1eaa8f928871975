package org.lucerna.directory.finder;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntrySearchMapping;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.Facet;
import org.lucerna.search.Hit;
import org.lucerna.search.ItemKey;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.SearchQuery;
import org.lucerna.search.SearchQuery.Order;
import org.lucerna.search.SearchResult;

/**
 * The directory, narrowed by what its entries say. The search finds and counts, and the entries themselves are read from
 * the database: a line is never older than its entry. While the search is away the filters go on without it.
 */
@UseCases
public class Directory {

    @Inject
    private SearchIndex index;

    @Inject
    private Entries entries;

    @Inject
    private Candidates candidates;

    /** @param reader the language in which the reader most likely writes */
    @Requires(Permission.ANYONE)
    public Found find(Filter filter, Language reader) {
        SearchQuery query = query(filter, reader);
        try {
            SearchResult result = index.search(query, Acting.current());
            Optional<String> better = result.didYouMean();
            if (better.isPresent()) {
                SearchResult other = index.search(query.withText(better.get()), Acting.current());
                if (other.total() > 0) {
                    return found(other, better.get());
                }
            }
            return found(result, "");
        } catch (SearchIndex.Unavailable e) {
            return withoutSearch(filter, Acting.current());
        }
    }

    /**
     * All that {@link #find} finds, on whatever page, in its order: numbers alone, for those who take the entries along
     * slice by slice.
     */
    @Requires(Permission.ANYONE)
    public List<Long> listAll(Filter filter, Language reader) {
        try {
            Found first = find(new Filter(filter.text(), filter.chosen(), new PageRequest(1, 1)), reader);
            if (!first.searchAway()) {
                Filter read = first.readAs().isEmpty() ? filter : filter.withText(first.readAs());
                return index.list(query(read, reader), Acting.current()).stream()
                        .map(ItemKey::id)
                        .toList();
            }
        } catch (SearchIndex.Unavailable e) {
            // It went away between the two questions.
            return candidates.chosen(filter.chosen(), 0, Integer.MAX_VALUE, Acting.current());
        }
        return candidates.chosen(filter.chosen(), 0, Integer.MAX_VALUE, Acting.current());
    }

    private static SearchQuery query(Filter filter, Language reader) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        chosen.putAll(filter.chosen());
        chosen.put(Facet.KIND, Set.of(EntrySearchMapping.KIND));
        Order order = filter.text().isEmpty() ? Order.STANDING : Order.RELEVANCE;
        return new SearchQuery(filter.text(), reader, chosen, order, filter.page(), false)
                .counting(Facet.OF_ORGANISATIONS)
                .forNames();
    }

    private Found found(SearchResult result, String readAs) {
        List<Long> ids =
                result.hits().stream().map(Hit::key).map(key -> key.id()).toList();
        return new Found(result.total(), entries.list(ids), result.facets(), readAs, result.expansions(), false);
    }

    private Found withoutSearch(Filter filter, Actor reader) {
        List<Long> ids = candidates.chosen(
                filter.chosen(), filter.page().offset(), filter.page().size(), reader);
        return new Found(candidates.count(filter.chosen(), reader), entries.list(ids), Map.of(), "", List.of(), true);
    }
}
