package org.lucerna.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.Facet;
import org.lucerna.search.SearchQuery.Order;

class SearchAddressTest {

    @Test
    void aSearchIsReadFromItsAddressAndWrittenBackTheSame() {
        SearchAddress search = SearchAddress.parse(Map.of(
                "q", values("safe return & reintegration"),
                "country", values("IT", "RO"),
                "kind", values("case"),
                "sort", values("title"),
                "page", values("3")));

        assertThat(search.text()).isEqualTo("safe return & reintegration");
        assertThat(search.chosen()).containsEntry(Facet.COUNTRY, Set.of("IT", "RO"));
        assertThat(search.toQueryString())
                .isEqualTo("?q=safe+return+%26+reintegration&kind=case&country=IT&country=RO&sort=title&page=3");
    }

    @Test
    void anAddressThatMakesNoSenseIsStillASearch() {
        SearchAddress search = SearchAddress.parse(
                Map.of("page", values("-7"), "sort", values("sideways"), "country", values(" "), "x", values("y")));

        assertThat(search).isEqualTo(new SearchAddress("", Map.of(), Order.NEWEST, 1, true));
        assertThat(search.toQueryString()).isEmpty();
    }

    @Test
    void choosingAValueTwiceLetsItGoAndStartsFromTheFirstPage() {
        SearchAddress search = SearchAddress.parse(Map.of("q", values("shelter"), "page", values("4")));

        SearchAddress italy = search.toggle(Facet.COUNTRY, "IT");

        assertThat(italy.toQueryString()).isEqualTo("?q=shelter&country=IT");
        assertThat(italy.toggle(Facet.COUNTRY, "IT").toQueryString()).isEqualTo("?q=shelter");
    }

    @Test
    void otherWordsAreSwitchedOffAndOnAgain() {
        SearchAddress search = SearchAddress.parse(Map.of("q", values("shelter"), "expand", values("false")));

        assertThat(search.query(Language.ENGLISH).expand()).isFalse();
        assertThat(search.toQueryString()).isEqualTo("?q=shelter&expand=false");
        assertThat(search.withExpansion(true).toQueryString()).isEqualTo("?q=shelter");
        assertThat(SearchAddress.parse(Map.of("expand", values("maybe"))).expand())
                .isTrue();
    }

    @Test
    void wordsAreSortedByRelevanceAndEverythingByItsNewness() {
        assertThat(SearchAddress.parse(Map.of("q", values("shelter"))).order()).isEqualTo(Order.RELEVANCE);
        assertThat(SearchAddress.parse(Map.of()).order()).isEqualTo(Order.NEWEST);
    }

    private static String[] values(String... values) {
        return values;
    }
}
