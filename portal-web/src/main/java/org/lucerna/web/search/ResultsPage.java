package org.lucerna.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.Expansion;
import org.lucerna.search.Facet;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.SearchQuery.Order;
import org.lucerna.search.SearchResult;
import org.lucerna.web.page.Paging;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.page.Words;

/** The results page: what was found, how to narrow it, and what to try when nothing was. */
@Named("results")
@RequestScoped
public class ResultsPage {

    /** A chosen facet value, with the address that lets it go. */
    public record Chip(String facet, String label, String address) {}

    /** A word that the question has grown by, and the page of what it means. */
    public record Added(String label, String language, String address) {}

    /** A link to one of several ways of seeing the same results. */
    public record Choice(String label, String address, boolean current) {}

    private static final int EXPANSIONS_SHOWN = 6;

    @Inject
    private SearchIndex index;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private SearchAddress search = SearchAddress.parse(Map.of());
    private List<HitView> hits = List.of();
    private List<FacetList> facets = List.of();
    private String didYouMean = "";
    private List<Expansion> expansions = List.of();
    private long total;
    private boolean available = true;

    @PostConstruct
    void find() {
        search = SearchAddress.parse(request.getParameterMap());
        Language reader = page.getLanguage();
        try {
            SearchResult result = index.search(search.query(reader), Acting.current());
            total = result.total();
            hits = result.hits().stream()
                    .map(hit -> HitView.of(hit, search.question(), reader, "/" + reader))
                    .toList();
            facets = FacetList.of(result, search, reader, base());
            didYouMean = result.didYouMean().orElse("");
            expansions = result.expansions();
        } catch (SearchIndex.Unavailable e) {
            available = false;
        }
    }

    private String base() {
        return "/" + page.getLanguage() + "/search";
    }

    private String address(SearchAddress other) {
        return base() + other.toQueryString();
    }

    private Words words() {
        return page.getWords();
    }

    /** Whether the index answered. When it did not, the page says so, and the rest of the portal goes on. */
    public boolean isAvailable() {
        return available;
    }

    public String getText() {
        return search.text();
    }

    public List<Map.Entry<String, String>> getKept() {
        return search.kept();
    }

    public String getTitle() {
        return search.text().isEmpty()
                ? words().text("results.titleAll")
                : words().text("results.title", search.text());
    }

    public String getCount() {
        return words().text("results.count", total);
    }

    public boolean isNothing() {
        return total == 0;
    }

    public List<HitView> getHits() {
        return hits;
    }

    public List<FacetList> getFacets() {
        return facets;
    }

    public @Nullable String getDidYouMean() {
        return didYouMean.isEmpty() ? null : didYouMean;
    }

    public String getDidYouMeanAddress() {
        return address(search.withText(didYouMean));
    }

    /** The first of the words that the question has grown by, each in its language: {@code casa di accoglienza (it)}. */
    public List<Added> getExpansions() {
        return expansions.stream()
                .limit(EXPANSIONS_SHOWN)
                .map(added -> new Added(
                        added.label(),
                        added.language().code(),
                        "/" + page.getLanguage() + "/glossary/" + added.concept()))
                .toList();
    }

    /** How many more there are; 0 when all are shown. */
    public int getMoreExpansions() {
        return Math.max(0, expansions.size() - EXPANSIONS_SHOWN);
    }

    /** Whether the reader has switched other words off. */
    public boolean isLiteral() {
        return !search.expand() && !search.text().isEmpty();
    }

    /** The same search with other words switched on or off. */
    public String getOtherExpansionAddress() {
        return address(search.withExpansion(!search.expand()));
    }

    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            for (String value : search.chosen().getOrDefault(facet, java.util.Set.of())) {
                chips.add(new Chip(
                        words().text("facet." + facet.parameter()),
                        Labels.of(facet, value, page.getLanguage()),
                        address(search.toggle(facet, value))));
            }
        }
        return chips;
    }

    public String getClearAddress() {
        return address(search.withoutFacets());
    }

    /** The filters' button on small screens says how many are chosen. */
    public String getFilterLabel() {
        int chosen = search.kept().size();
        return chosen == 0 ? words().text("results.filter") : words().text("results.filterChosen", chosen);
    }

    public List<Choice> getOrders() {
        return Arrays.stream(Order.values())
                .filter(order -> order != Order.STANDING)
                .filter(order -> order != Order.RELEVANCE || !search.text().isEmpty())
                .map(order -> new Choice(
                        words().text("results.sort." + order.name().toLowerCase(java.util.Locale.ROOT)),
                        address(search.with(order)),
                        order == search.order()))
                .toList();
    }

    public Paging getPaging() {
        return Paging.of(
                new PageRequest(search.page(), SearchAddress.PAGE_SIZE),
                total,
                number -> address(search.withPage((int) number)),
                words());
    }
}
