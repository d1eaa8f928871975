package org.lucerna.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lucerna.search.TestLibrary.ANTWERP;
import static org.lucerna.search.TestLibrary.GUIDA;
import static org.lucerna.search.TestLibrary.HANDBOOK;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.SearchIndex.Batch;
import org.lucerna.search.SearchQuery.Order;
import org.lucerna.search.SearchResult.FacetCount;
import org.lucerna.search.TestLibrary.Draft;

/** Counts that hold, orders, and pages that go on where the one before ended. */
public interface FacetsContract extends FilledIndex {

    @Test
    default void facetsCountTheirValues() {
        SearchResult all = ask("");
        assertThat(counts(all, Facet.KIND)).containsEntry("publication", 7L).containsEntry("case", 1L);
        assertThat(counts(all, Facet.COUNTRY)).containsEntry("IT", 2L).containsEntry("FR", 2L);
        assertThat(all.facets().getOrDefault(Facet.LANGUAGE, List.of()).getFirst())
                .isIn(new FacetCount("en", 2), new FacetCount("de", 2));
        assertThat(counts(all, Facet.YEAR)).containsEntry("2014", 2L);
    }

    @Test
    default void aChosenFacetNarrowsAndItsOwnCountsHold() {
        SearchResult italy = narrowed("", Map.of(Facet.COUNTRY, Set.of("IT")));
        assertThat(keys(italy)).containsExactlyInAnyOrder(HANDBOOK, GUIDA);
        assertThat(italy.total()).isEqualTo(2);
        assertThat(counts(italy, Facet.COUNTRY)).containsEntry("BE", 1L).containsEntry("IT", 2L);
        assertThat(counts(italy, Facet.LANGUAGE)).isEqualTo(Map.of("en", 1L, "it", 1L));
    }

    @Test
    default void eachCountIsWhatChoosingItsValueBrings() {
        Map<Facet, Set<String>> chosen = Map.of(Facet.COUNTRY, Set.of("IT", "BE"), Facet.TOPIC, Set.of("S19"));
        SearchResult result = narrowed("", chosen);
        assertThat(keys(result)).containsExactlyInAnyOrder(HANDBOOK, ANTWERP);
        for (FacetCount topic : result.facets().getOrDefault(Facet.TOPIC, List.of())) {
            SearchResult other =
                    narrowed("", Map.of(Facet.COUNTRY, Set.of("IT", "BE"), Facet.TOPIC, Set.of(topic.value())));
            assertThat(other.total()).isEqualTo(topic.count());
        }
        for (FacetCount country : result.facets().getOrDefault(Facet.COUNTRY, List.of())) {
            SearchResult other =
                    narrowed("", Map.of(Facet.COUNTRY, Set.of(country.value()), Facet.TOPIC, Set.of("S19")));
            assertThat(other.total()).isEqualTo(country.count());
        }
    }

    @Test
    default void anUnknownFacetValueFindsNothing() {
        assertThat(narrowed("", Map.of(Facet.COUNTRY, Set.of("QQ"))).total()).isZero();
    }

    @Test
    default void withoutFacetsNoneAreCounted() {
        SearchQuery plain =
                new SearchQuery("cookies", Language.ENGLISH, Map.of(), Order.RELEVANCE, new PageRequest(1, 10), false);
        assertThat(library().search(plain, Actor.ANONYMOUS).facets()).isEmpty();
    }

    @Test
    default void titlesAreOrderedAsInADictionary(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            index.apply(new Batch(
                    List.of(
                            new Draft(1, "Zebra").done(),
                            new Draft(2, "éclair").done(),
                            new Draft(3, "Ähre").done(),
                            new Draft(4, "apple").done(),
                            new Draft(5, "Eclat").done()),
                    List.of(),
                    1));
            SearchQuery byTitle =
                    new SearchQuery("", Language.ENGLISH, Map.of(), Order.TITLE, new PageRequest(1, 10), false);
            assertThat(index.search(byTitle, Actor.ANONYMOUS).hits().stream().map(Hit::title))
                    .containsExactly("Ähre", "apple", "éclair", "Eclat", "Zebra");
        }
    }

    @Test
    default void newestComesFirst() {
        SearchQuery newest = new SearchQuery(
                "country:IT OR country:BE", Language.ENGLISH, Map.of(), Order.NEWEST, new PageRequest(1, 10), false);
        assertThat(keys(library().search(newest, Actor.ANONYMOUS))).containsExactly(GUIDA, ANTWERP, HANDBOOK);
    }

    @Test
    default void pagesGoOnWhereTheOneBeforeEnded() {
        List<ItemKey> all = new ArrayList<>();
        for (int page = 1; page <= 6; page++) {
            all.addAll(keys(library()
                    .search(
                            new SearchQuery(
                                    "", Language.ENGLISH, Map.of(), Order.TITLE, new PageRequest(page, 2), false),
                            Actor.ANONYMOUS)));
        }
        assertThat(all).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    default void aPageFarBehindTheEndIsEmpty() {
        SearchQuery far = new SearchQuery(
                "outreach", Language.ENGLISH, Map.of(), Order.RELEVANCE, new PageRequest(Integer.MAX_VALUE, 100), true);
        SearchResult result = library().search(far, Actor.ANONYMOUS);
        assertThat(result.hits()).isEmpty();
        assertThat(result.total()).isEqualTo(1);
    }
}
