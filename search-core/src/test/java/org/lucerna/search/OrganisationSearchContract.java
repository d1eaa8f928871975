package org.lucerna.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.SearchDocument.PageText;
import org.lucerna.search.SearchDocument.Profile;
import org.lucerna.search.SearchDocument.Standing;
import org.lucerna.search.SearchIndex.Batch;
import org.lucerna.search.SearchQuery.Order;
import org.lucerna.search.SearchResult.FacetCount;

/** What every search engine promises of organisations, which stand in the same index as documents. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OrganisationSearchContract {

    private static final Map<Facet, Set<String>> ORGANISATIONS = Map.of(Facet.KIND, Set.of("organisation"));
    private static final Actor MEMBER = new Actor(1L, "Mirela", Set.of(), Set.of(Audience.PUBLIC, Audience.MEMBERS));

    private SearchIndex index;

    protected abstract SearchIndex open(Path folder);

    @BeforeAll
    void fill(@TempDir Path folder) {
        index = open(folder);
        index.apply(new Batch(
                List.of(
                        organisation(
                                1, "Seestern Beratung", "DE", Standing.CURRENT, "SEEB", "Bregenstadt", "S08", "S07"),
                        organisation(2, "Hafenlicht", "DE", Standing.AGEING, "HALI", "Nordhaven", "S19", "S18"),
                        organisation(
                                3,
                                "Unita di Strada Aurora",
                                "IT",
                                Standing.AGEING,
                                "USA",
                                "Ancona",
                                "S09",
                                "S08",
                                "S07"),
                        organisation(4, "Casa Spenta", "IT", Standing.INACTIVE, "CASP", "Ancona", "S19", "S18"),
                        organisation(5, "Zimt", "IT", Standing.CURRENT, null, "Pesaro", "S19", "S18"),
                        hidden(6, "Quokkahaus", "Wombatstadt"),
                        document(7, "Report on Nordhafen and Ankona")),
                List.of(),
                7));
    }

    @AfterAll
    void close() {
        index.close();
    }

    private static SearchDocument organisation(
            long id,
            String name,
            String country,
            Standing standing,
            @Nullable String acronym,
            String town,
            String... capabilities) {
        return document(
                id,
                name,
                country,
                Audience.PUBLIC,
                new Profile(
                        acronym == null ? List.of() : List.of(acronym),
                        List.of(town),
                        List.of("helps with papers"),
                        Map.of(
                                Facet.CAPABILITY,
                                Set.of(capabilities),
                                Facet.SPEAKS,
                                Set.of("de", "ro"),
                                Facet.AREA,
                                Set.of(country)),
                        standing));
    }

    private static SearchDocument hidden(long id, String name, String town) {
        return document(
                id,
                name,
                "DE",
                Audience.MEMBERS,
                new Profile(
                        List.of(),
                        List.of(town),
                        List.of(),
                        Map.of(Facet.CAPABILITY, Set.of("S77")),
                        Standing.CURRENT));
    }

    private static SearchDocument document(long id, String name, String country, Audience audience, Profile profile) {
        return new SearchDocument(
                new ItemKey("organisation", id),
                "organisation",
                "A01",
                name,
                null,
                List.of(),
                null,
                "",
                List.of(),
                List.of(country),
                null,
                null,
                List.of(),
                List.of(),
                audience,
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(id),
                profile);
    }

    private static SearchDocument document(long id, String title) {
        return new SearchDocument(
                new ItemKey("resource", id),
                "publication",
                null,
                title,
                null,
                List.of(),
                null,
                "",
                List.of(),
                List.of(),
                Language.ENGLISH,
                2020,
                List.of(),
                List.of(new PageText(1, "Outreach in towns, with a word that is written Seesterm.")),
                Audience.PUBLIC,
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private SearchResult ask(String text, Map<Facet, Set<String>> chosen, Order order, Actor reader) {
        return index.search(
                new SearchQuery(text, Language.ENGLISH, chosen, order, new PageRequest(1, 10), false)
                        .counting(Facet.OF_ORGANISATIONS)
                        .forNames(),
                reader);
    }

    private SearchResult ask(String text) {
        return ask(text, ORGANISATIONS, Order.RELEVANCE, Actor.ANONYMOUS);
    }

    private static List<Long> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.key().id()).toList();
    }

    @ParameterizedTest
    @CsvSource({"Seestern, 1", "SEEB, 1", "seeb, 1", "Bregenstadt, 1", "Pesaro, 5", "hali, 2"})
    void aNameAnAcronymOrATownFindsTheOrganisation(String words, long id) {
        assertThat(ids(ask(words))).containsExactly(id);
    }

    @Test
    void whatItDoesIsFoundByTheWordsForIt() {
        assertThat(ids(ask("papers"))).containsExactlyInAnyOrder(1L, 2L, 3L, 5L);
    }

    @ParameterizedTest
    @CsvSource({
        "Seestren, seestern",
        "Bregnstadt, bregenstadt",
        "Hafenlich, hafenlicht",
        "Nordhave, nordhaven",
        "Bregens, bregenstadt"
    })
    void aMisspeltOrUnfinishedNameOrTownIsKnown(String typed, String meant) {
        assertThat(ask(typed).didYouMean()).hasValue(meant);
    }

    @Test
    void whatOnlyADocumentSaysIsNoNameOfAnOrganisation() {
        // "Nordhafen" and "Seesterm" stand in a document, so that for the whole library nothing is wrong with them.
        assertThat(ask("Nordhafen").didYouMean()).hasValue("nordhaven");
        assertThat(ask("Seesterm").didYouMean()).hasValue("seestern");
        assertThat(index.search(SearchQuery.of("Nordhafen", Language.ENGLISH), Actor.ANONYMOUS)
                        .didYouMean())
                .isEmpty();
    }

    @Test
    void namesThatTheReaderMayNotReadAreNotGuessed() {
        assertThat(ask("Quokkahauss").didYouMean()).isEmpty();
        assertThat(ask("Wombatstad").didYouMean()).isEmpty();
        assertThat(ask("Wombatstad", ORGANISATIONS, Order.RELEVANCE, MEMBER).didYouMean())
                .hasValue("wombatstadt");
        assertThat(ask("").facets().getOrDefault(Facet.CAPABILITY, List.of()))
                .extracting(FacetCount::value)
                .doesNotContain("S77");
    }

    @Test
    void theyAreNarrowedByWhatTheyDo() {
        SearchResult outreach = ask(
                "",
                Map.of(Facet.KIND, Set.of("organisation"), Facet.CAPABILITY, Set.of("S08")),
                Order.STANDING,
                Actor.ANONYMOUS);
        assertThat(ids(outreach)).containsExactly(1L, 3L);
        assertThat(outreach.facets().keySet()).isEqualTo(Facet.OF_ORGANISATIONS);
    }

    @Test
    void eachCountIsWhatChoosingItsValueBrings() {
        for (FacetCount count : ask("").facets().getOrDefault(Facet.CAPABILITY, List.of())) {
            Map<Facet, Set<String>> chosen =
                    Map.of(Facet.KIND, Set.of("organisation"), Facet.CAPABILITY, Set.of(count.value()));
            assertThat(ask("", chosen, Order.STANDING, Actor.ANONYMOUS).total())
                    .as(count.value())
                    .isEqualTo(count.count());
        }
    }

    @Test
    void whatIsCurrentComesFirst() {
        assertThat(ids(ask("", ORGANISATIONS, Order.STANDING, Actor.ANONYMOUS))).containsExactly(1L, 5L, 2L, 3L);
        assertThat(ids(ask("papers")).subList(0, 2)).containsExactlyInAnyOrder(1L, 5L);
    }

    @Test
    void whoSaysMoreOfThemselvesDoesNotStandBehindWhoSaysLess(@TempDir Path folder) {
        try (SearchIndex other = open(folder)) {
            other.apply(new Batch(
                    List.of(
                            organisation(1, "Amt Moorstadt", "DE", Standing.CURRENT, null, "Moorstadt", "S40"),
                            organisation(
                                    2, "Haus am Meer", "DE", Standing.CURRENT, null, "Moorstadt", "S08", "S09", "S19"),
                            organisation(
                                    3,
                                    "Lichtblick Moorstadt",
                                    "DE",
                                    Standing.CURRENT,
                                    null,
                                    "Moorstadt",
                                    "S40",
                                    "S50",
                                    "S51")),
                    List.of(),
                    3));
            SearchQuery moorstadt = new SearchQuery(
                            "moorstadt", Language.GERMAN, ORGANISATIONS, Order.RELEVANCE, new PageRequest(1, 10), false)
                    .forNames();
            assertThat(ids(other.search(moorstadt, Actor.ANONYMOUS))).containsExactly(3L, 1L, 2L);
        }
    }

    @Test
    void whatIsInactiveIsFoundByThoseWhoAskForIt() {
        assertThat(ids(ask("Ancona"))).containsExactly(3L);
        assertThat(ids(ask("Ancona", Map.of(Facet.STANDING, Set.of("inactive")), Order.RELEVANCE, Actor.ANONYMOUS)))
                .containsExactly(4L);
    }

    @Test
    void aQuestionToTheWholeLibraryCountsNothingOfOrganisations() {
        SearchResult everything = index.search(SearchQuery.of("", Language.ENGLISH), Actor.ANONYMOUS);
        assertThat(everything.facets().keySet()).isEqualTo(Facet.OF_EVERYTHING);
        assertThat(everything.facets().getOrDefault(Facet.KIND, List.of()).stream()
                        .collect(Collectors.toMap(FacetCount::value, FacetCount::count)))
                .isEqualTo(Map.of("organisation", 4L, "publication", 1L));
    }
}
