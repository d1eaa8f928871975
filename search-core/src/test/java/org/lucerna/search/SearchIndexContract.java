package org.lucerna.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lucerna.search.TestLibrary.ANTWERP;
import static org.lucerna.search.TestLibrary.DRAFT;
import static org.lucerna.search.TestLibrary.GROUP_NOTES;
import static org.lucerna.search.TestLibrary.GUIA;
import static org.lucerna.search.TestLibrary.GUIDA;
import static org.lucerna.search.TestLibrary.GUIDE;
import static org.lucerna.search.TestLibrary.HANDBOOK;
import static org.lucerna.search.TestLibrary.LEITFADEN;
import static org.lucerna.search.TestLibrary.MEMBERS_REPORT;
import static org.lucerna.search.TestLibrary.NARACHNIK;
import static org.lucerna.search.TestLibrary.ODIGOS;
import static org.lucerna.search.TestLibrary.RECORD_ONLY;
import static org.lucerna.search.TestLibrary.key;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.SearchIndex.Batch;
import org.lucerna.search.SearchQuery.Order;
import org.lucerna.search.SearchResult.FacetCount;
import org.lucerna.search.TestLibrary.Draft;

/** What every search engine promises behind the port. An engine's test says how to open one, and inherits the proof. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SearchIndexContract {

    private static final Actor MEMBER = new Actor(1L, "Mirela", Set.of(), Set.of(Audience.PUBLIC, Audience.MEMBERS));
    private static final Actor IN_THE_GROUP =
            new Actor(2L, "Aylin", Set.of(), Set.of(Audience.PUBLIC, Audience.group(7)));

    private SearchIndex library;

    protected abstract SearchIndex open(Path folder);

    @BeforeAll
    void fillTheLibrary(@TempDir Path folder) {
        library = open(folder);
        library.apply(new Batch(TestLibrary.documents(), List.of(), 12));
    }

    @AfterAll
    void closeTheLibrary() {
        library.close();
    }

    private SearchResult ask(String text) {
        return ask(text, Actor.ANONYMOUS);
    }

    private SearchResult ask(String text, Actor reader) {
        return library.search(SearchQuery.of(text, Language.ENGLISH), reader);
    }

    private List<ItemKey> find(String text) {
        return keys(ask(text));
    }

    private static List<ItemKey> keys(SearchResult result) {
        return result.hits().stream().map(Hit::key).toList();
    }

    private SearchResult narrowed(String text, Map<Facet, Set<String>> chosen) {
        return library.search(
                new SearchQuery(text, Language.ENGLISH, chosen, Order.RELEVANCE, new PageRequest(1, 10), true),
                Actor.ANONYMOUS);
    }

    private static Map<String, Long> counts(SearchResult result, Facet facet) {
        Map<String, Long> counts = new TreeMap<>();
        result.facets().getOrDefault(facet, List.of()).forEach(count -> counts.put(count.value(), count.count()));
        return counts;
    }

    // Words

    @Test
    void aWordOfTheTextFindsItsDocument() {
        assertThat(find("cookies")).containsExactly(ANTWERP);
    }

    @Test
    void aHitTellsWhatItsRecordTells() {
        Hit hit = ask("Ancona").hits().getFirst();
        assertThat(hit.title()).isEqualTo("Handbook on outreach");
        assertThat(hit.fileName()).isEqualTo("outreach_handbook-final.pdf");
        assertThat(hit.authors()).containsExactly("Giulia Ferrari");
        assertThat(hit.organisation()).isEqualTo("Ponte Sicuro");
        assertThat(hit.countries()).containsExactly("IT", "FR");
        assertThat(hit.language()).isEqualTo(Language.ENGLISH);
        assertThat(hit.year()).isEqualTo(2012);
        assertThat(hit.kind()).isEqualTo("publication");
    }

    @ParameterizedTest
    @CsvSource({"shelters, 1", "victim, 2", "Entschädigungen, 3", "avvocati, 4", "víctima, 5", "association, 6"})
    void aWordIsFoundInItsOtherForms(String word, long id) {
        assertThat(find(word)).contains(key(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MENSCHENHANDEL", "menschenhandel", "Menschenhandel"})
    void caseDoesNotMatter(String word) {
        assertThat(find(word)).containsExactly(LEITFADEN);
    }

    @Test
    void accentsDoNotMatter() {
        assertThat(find("Entschadigung")).containsExactly(LEITFADEN);
        assertThat(find("hebergement")).containsExactly(GUIDE);
        assertThat(find("indemnizacion")).containsExactly(GUIA);
        assertThat(find("θυματα εμποριας")).containsExactly(ODIGOS);
    }

    @Test
    void greekAndCyrillicAreFound() {
        assertThat(find("ΠΡΟΣΤΑΣΊΑ")).containsExactly(ODIGOS);
        assertThat(find("защита")).containsExactly(NARACHNIK);
    }

    @Test
    void aGermanCompoundIsFoundByItsPart() {
        assertThat(find("Schutzprogramm")).containsExactly(LEITFADEN);
    }

    @Test
    void anEnglishReaderFindsItalianDocumentsByAnItalianWord() {
        assertThat(find("risarcimento")).containsExactly(GUIDA);
    }

    @Test
    void anElidedArticleDoesNotHideTheWord() {
        assertThat(find("avvocato")).containsExactly(GUIDA);
        assertThat(find("hébergement")).containsExactly(GUIDE);
    }

    @Test
    void titleAuthorOrganisationFileAndSummaryAreFound() {
        assertThat(find("Leitfaden")).containsExactly(LEITFADEN);
        assertThat(find("Ferrari")).containsExactly(HANDBOOK);
        assertThat(find("Ponte Sicuro")).containsExactly(HANDBOOK);
        assertThat(find("outreach_handbook-final.pdf").getFirst()).isEqualTo(HANDBOOK);
        assertThat(find("summary")).containsExactly(RECORD_ONLY);
    }

    @Test
    void aWordOfTheTitleCountsMoreThanOneOfTheText(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            index.apply(new Batch(
                    List.of(
                            new Draft(1, "A report")
                                    .page("Shelters are few in this report of the year.")
                                    .done(),
                            new Draft(2, "Shelters")
                                    .page("A report of the year.")
                                    .done(),
                            new Draft(3, "Other").page("Nothing of the kind.").done()),
                    List.of(),
                    1));
            assertThat(keys(index.search(SearchQuery.of("shelters", Language.ENGLISH), Actor.ANONYMOUS)))
                    .containsExactly(key(2), key(1));
        }
    }

    @Test
    void wordsSideBySideCountMoreThanWordsApart(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            String gap = " and then the team went on with its other work of the week".repeat(3);
            index.apply(new Batch(
                    List.of(
                            new Draft(1, "One")
                                    .page("The safe place" + gap + " is not a house" + gap)
                                    .done(),
                            new Draft(2, "Two")
                                    .page("The place" + gap + " is a safe house" + gap)
                                    .done()),
                    List.of(),
                    1));
            assertThat(keys(index.search(SearchQuery.of("safe house", Language.ENGLISH), Actor.ANONYMOUS)))
                    .containsExactly(key(2), key(1));
        }
    }

    @Test
    void aLongQuestionFindsItsAnswerFirst() {
        assertThat(find("What makes the first talk between a counsellor and a victim of trafficking easier, and where"
                                + " did the idea of barriers come from?")
                        .getFirst())
                .isEqualTo(ANTWERP);
    }

    @Test
    void foreignArticlesDoNotWin() {
        assertThat(find("the shelter of the women").getFirst()).isEqualTo(HANDBOOK);
        assertThat(find("die Entschädigung der Opfer").getFirst()).isEqualTo(LEITFADEN);
    }

    @Test
    void aBlankQuestionFindsEverythingNewestFirst() {
        SearchResult all = ask("  ");
        assertThat(all.total()).isEqualTo(9);
        assertThat(all.hits().getFirst().key()).isEqualTo(RECORD_ONLY);
        assertThat(all.hits().getFirst().passages()).isEmpty();
    }

    // The language of questions

    @Test
    void aPhraseIsFoundAsItIsWritten() {
        assertThat(find("\"coffee and cookies\"")).containsExactly(ANTWERP);
        assertThat(find("\"cookies and coffee\"")).isEmpty();
        assertThat(find("„casa de acogida“")).containsExactly(GUIA);
        assertThat(find("«casa de acogida»")).containsExactly(GUIA);
    }

    @Test
    void aNameWithAFullStopIsAPhrase() {
        assertThat(find("\"Ac.Sé\"")).containsExactly(GUIDE);
    }

    @Test
    void aPhraseMayCrossAPage(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            index.apply(new Batch(
                    List.of(new Draft(1, "Book")
                            .page("It ends with safe")
                            .page("houses for all.")
                            .done()),
                    List.of(),
                    1));
            Hit hit = index.search(SearchQuery.of("\"safe houses\"", Language.ENGLISH), Actor.ANONYMOUS)
                    .hits()
                    .getFirst();
            assertThat(hit.passages().getFirst().page()).isEqualTo(1);
        }
    }

    @Test
    void whatIsExcludedIsNotFound() {
        assertThat(find("outreach -Ancona")).isEmpty();
        assertThat(find("outreach NOT Ancona")).isEmpty();
        assertThat(find("vittime -\"casa de acogida\"")).doesNotContain(GUIA);
    }

    @Test
    void orFindsEither() {
        assertThat(find("cookies OR Ancona")).containsExactlyInAnyOrder(ANTWERP, HANDBOOK);
    }

    @Test
    void aPrefixFindsWhatBeginsSo() {
        assertThat(find("Menschen*")).containsExactly(LEITFADEN);
        assertThat(find("entschä*")).containsExactly(LEITFADEN);
    }

    @ParameterizedTest
    @CsvSource({
        "title:handbooks, 1",
        "titel:Leitfaden, 3",
        "author:Ferrari, 1",
        "author:weiß, 3",
        "organisation:\"Ponte Sicuro\", 1",
        "country:BE, 2",
        "country:Belgien, 2",
        "country:belgique, 2",
        "language:el, 7",
        "language:Greek, 7",
        "kind:practice, 12",
        "type:T4, 12",
        "year:2013, 2",
        "year:2009-2011, 12",
        "file:handbook, 1",
        "file:outreach*, 1"
    })
    void aFieldIsAskedByItsName(String question, long id) {
        assertThat(find(question)).containsExactly(key(id));
    }

    @Test
    void topicsAreAskedByTheirIds() {
        assertThat(find("topic:S19")).containsExactlyInAnyOrder(HANDBOOK, ANTWERP);
        assertThat(find("topic:s19 -country:BE")).containsExactly(HANDBOOK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"cookies",
                "cookies\"",
                "cookies OR",
                "OR cookies",
                "cookies AND",
                "( cookies",
                "cookies )",
                "[cookies",
                "{cookies}",
                "cookies:",
                ":cookies",
                "title: cookies",
                "+cookies",
                "cookies^5",
                "cookies~2",
                "cookies &&",
                "|| cookies",
                "cookies -",
                "- cookies",
                "\\cookies",
                "cookies/",
                "/cookies",
                "cookies!",
                "cookies \"\"",
                "cookies ???",
                "cookies OR OR OR",
                "((((cookies))))",
                "cookies\u0000",
                "cookies title:",
                "cookies \uD83C\uDF6A",
                "cookies ***",
                "<cookies>",
                "cookies; drop table",
                "cookies year:",
                "cookies \uD83C"
            })
    void aMalformedQuestionIsReadAsItsWords(String question) {
        assertThat(find(question)).contains(ANTWERP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "**", "-", "--", "\"\"", "()", "OR", "?", "title:\"\"", "a*", "\uD83C", "NOT", ":", "-\"\""
            })
    void whatHoldsNoWordIsNoError(String question) {
        assertThat(ask(question).total()).isBetween(0L, 9L);
    }

    @Test
    void noQuestionIsAnError() {
        Random random = new Random(20261122);
        String[] pieces = {
            "\"",
            "-",
            "OR",
            "NOT",
            "AND",
            "*",
            "title:",
            "year:",
            "country:",
            "(",
            ")",
            "cookies",
            "tratta",
            "é",
            " ",
            "  ",
            "^",
            "~",
            "\\",
            "/",
            "[",
            "]",
            "\uD83C",
            "\u0000",
            "für",
            "人身取引",
            "ค้ามนุษย์",
            ":",
            "2012-2014",
            "'",
            "„",
            "“",
            "a*"
        };
        for (int i = 0; i < 500; i++) {
            StringBuilder question = new StringBuilder();
            for (int j = random.nextInt(20); j >= 0; j--) {
                question.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            assertThat(ask(question.toString()).total()).isBetween(0L, 9L);
        }
    }

    @Test
    void anEndlessQuestionIsBounded() {
        assertThat(ask("cookies " + "a* OR victim -x title:y \"the shelter\" ".repeat(5_000))
                        .total())
                .isBetween(0L, 9L);
    }

    // Passages

    @Test
    void passagesNameThePageAndMarkTheWords() {
        Hit hit = ask("outreach unit indoor prostitution").hits().getFirst();
        assertThat(hit.key()).isEqualTo(HANDBOOK);
        Hit.Passage first = hit.passages().getFirst();
        assertThat(first.page()).isEqualTo(2);
        assertThat(first.html())
                .contains("<mark>outreach</mark> <mark>unit</mark>")
                .contains("<mark>Indoor</mark> <mark>prostitution</mark>");
    }

    @Test
    void anotherFormOfTheWordIsMarkedAsTheTextWritesIt() {
        assertThat(ask("Schutzprogramm").hits().getFirst().passages().getFirst().html())
                .contains("<mark>Opferschutzprogramm</mark>");
    }

    @Test
    void wordsOfNoWeightAreNotMarked() {
        assertThat(ask("coffee and cookies")
                        .hits()
                        .getFirst()
                        .passages()
                        .getFirst()
                        .html())
                .contains("<mark>Coffee</mark> and <mark>cookies</mark>");
    }

    @Test
    void whatOnlyTheRecordSaysHasNoPassage() {
        assertThat(ask("Ferrari").hits().getFirst().passages()).isEmpty();
    }

    @Test
    void thereAreAtMostThreePassages(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            Draft book = new Draft(1, "Book");
            for (int page = 1; page <= 200; page++) {
                book.page("Page about " + (page == 150 ? "a mediator in court" : "courts of law") + " and more.");
            }
            index.apply(new Batch(List.of(book.done()), List.of(), 1));
            Hit hit = index.search(SearchQuery.of("mediator court", Language.ENGLISH), Actor.ANONYMOUS)
                    .hits()
                    .getFirst();
            assertThat(hit.passages()).hasSize(3);
            assertThat(hit.passages().getFirst().page()).isEqualTo(150);
        }
    }

    @Test
    void aPageThatSaysSomethingComesBeforeTheContents(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            Draft book = new Draft(1, "Book")
                    .page("Contents\nCompensation of victims ........ 3\nCompensation by the state ........ 4\n"
                            + "Victims in court ........ 5\nSources ........ 6\n")
                    .page("A page about the weather.")
                    .page("Few ask for it. Whoever was hurt may claim compensation, and the court asks victims twice.");
            index.apply(new Batch(List.of(book.done()), List.of(), 1));
            List<Hit.Passage> passages = index.search(
                            SearchQuery.of("compensation victims", Language.ENGLISH), Actor.ANONYMOUS)
                    .hits()
                    .getFirst()
                    .passages();
            assertThat(passages).extracting(Hit.Passage::page).containsExactly(3, 1);
        }
    }

    @Test
    void aTableOfContentsIsShownWhereNothingElseMatches(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            String contents = "Contents\nCompensation 3\nVictims in court 5\nSources 6\nThanks 7\n";
            index.apply(new Batch(List.of(new Draft(1, "Book").page(contents).done()), List.of(), 1));
            assertThat(index.search(SearchQuery.of("compensation", Language.ENGLISH), Actor.ANONYMOUS)
                            .hits()
                            .getFirst()
                            .passages())
                    .extracting(Hit.Passage::page)
                    .containsExactly(1);
        }
    }

    @Test
    void textIsNeverMarkup(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            String nasty = "<script>alert('court')</script> & \"court\" <mark>court</mark>";
            index.apply(new Batch(List.of(new Draft(1, "Book").page(nasty).done()), List.of(), 1));
            String passage = index.search(SearchQuery.of("court", Language.ENGLISH), Actor.ANONYMOUS)
                    .hits()
                    .getFirst()
                    .passages()
                    .getFirst()
                    .html();
            String page = index.mark(key(1), 1, "court", Language.ENGLISH, Actor.ANONYMOUS)
                    .orElseThrow()
                    .html();
            assertThat(List.of(passage, page)).allSatisfy(html -> {
                assertThat(html).contains("<mark>court</mark>");
                assertThat(html.replace("<mark>", "").replace("</mark>", "")).doesNotContain("<", ">");
            });
        }
    }

    @Test
    void aWholePageIsMarked() {
        MarkedPage page = library.mark(HANDBOOK, 3, "shelters for her children", Language.ENGLISH, Actor.ANONYMOUS)
                .orElseThrow();
        assertThat(page.html())
                .isEqualTo("The <mark>shelter</mark> in Ancona takes women and their <mark>children</mark>.");
        assertThat(page.words()).containsExactly("shelter", "children");
    }

    @Test
    void aPageThatIsNotThereIsEmpty() {
        assertThat(library.mark(HANDBOOK, 4, "shelter", Language.ENGLISH, Actor.ANONYMOUS))
                .isEmpty();
        assertThat(library.mark(RECORD_ONLY, 1, "shelter", Language.ENGLISH, Actor.ANONYMOUS))
                .isEmpty();
        assertThat(library.mark(key(99), 1, "shelter", Language.ENGLISH, Actor.ANONYMOUS))
                .isEmpty();
        assertThat(library.mark(DRAFT, 1, "outreach", Language.ENGLISH, Actor.ANONYMOUS))
                .isEmpty();
    }

    // Audiences

    @Test
    void nobodyFindsWhatTheyMayNotRead() {
        assertThat(keys(ask("outreach", Actor.OPERATOR))).contains(MEMBERS_REPORT, DRAFT); // there is something to hide
        assertThat(find("outreach")).containsExactly(HANDBOOK);
        assertThat(keys(ask("outreach", MEMBER))).containsExactlyInAnyOrder(HANDBOOK, MEMBERS_REPORT);
        assertThat(keys(ask("outreach", IN_THE_GROUP))).containsExactlyInAnyOrder(HANDBOOK, GROUP_NOTES);
        assertThat(keys(ask("outreach", new Actor(3L, "Nobody", Set.of(), Set.of()))))
                .isEmpty();
    }

    @Test
    void countsHoldNothingThatTheReaderMayNotRead() {
        assertThat(counts(ask("", MEMBER), Facet.COUNTRY)).containsKey("NL");
        assertThat(counts(ask(""), Facet.COUNTRY)).doesNotContainKey("NL");
        assertThat(counts(ask(""), Facet.TOPIC)).doesNotContainKey("S30");
        assertThat(ask("outreach").total()).isEqualTo(1);
    }

    @Test
    void suggestionsHoldNothingThatTheReaderMayNotRead() {
        assertThat(library.suggest("zanz", Language.ENGLISH, 5, MEMBER)).containsExactly("zanzibarian");
        assertThat(library.suggest("zanz", Language.ENGLISH, 5, Actor.ANONYMOUS))
                .isEmpty();
        assertThat(library.suggest("Draft", Language.ENGLISH, 5, Actor.ANONYMOUS))
                .isEmpty();
    }

    @Test
    void spellingHoldsNothingThatTheReaderMayNotRead() {
        assertThat(ask("quokkaprojekt", Actor.OPERATOR).didYouMean()).contains("quokkaproject");
        assertThat(ask("quokkaprojekt").didYouMean()).isEmpty();
    }

    @Test
    void likenessHoldsNothingThatTheReaderMayNotRead() {
        assertThat(library.similar(HANDBOOK, 10, Actor.OPERATOR).stream().map(Hit::key))
                .contains(DRAFT);
        assertThat(library.similar(HANDBOOK, 10, Actor.ANONYMOUS).stream().map(Hit::key))
                .doesNotContain(DRAFT, MEMBERS_REPORT, GROUP_NOTES);
        assertThat(library.similar(DRAFT, 10, Actor.ANONYMOUS)).isEmpty();
    }

    // Facets, order, paging

    @Test
    void facetsCountTheirValues() {
        SearchResult all = ask("");
        assertThat(counts(all, Facet.KIND)).containsEntry("publication", 7L).containsEntry("case", 1L);
        assertThat(counts(all, Facet.COUNTRY)).containsEntry("IT", 2L).containsEntry("FR", 2L);
        assertThat(all.facets().getOrDefault(Facet.LANGUAGE, List.of()).getFirst())
                .isIn(new FacetCount("en", 2), new FacetCount("de", 2));
        assertThat(counts(all, Facet.YEAR)).containsEntry("2014", 2L);
    }

    @Test
    void aChosenFacetNarrowsAndItsOwnCountsHold() {
        SearchResult italy = narrowed("", Map.of(Facet.COUNTRY, Set.of("IT")));
        assertThat(keys(italy)).containsExactlyInAnyOrder(HANDBOOK, GUIDA);
        assertThat(italy.total()).isEqualTo(2);
        assertThat(counts(italy, Facet.COUNTRY)).containsEntry("BE", 1L).containsEntry("IT", 2L);
        assertThat(counts(italy, Facet.LANGUAGE)).isEqualTo(Map.of("en", 1L, "it", 1L));
    }

    @Test
    void eachCountIsWhatChoosingItsValueBrings() {
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
    void anUnknownFacetValueFindsNothing() {
        assertThat(narrowed("", Map.of(Facet.COUNTRY, Set.of("QQ"))).total()).isZero();
    }

    @Test
    void withoutFacetsNoneAreCounted() {
        SearchQuery plain =
                new SearchQuery("cookies", Language.ENGLISH, Map.of(), Order.RELEVANCE, new PageRequest(1, 10), false);
        assertThat(library.search(plain, Actor.ANONYMOUS).facets()).isEmpty();
    }

    @Test
    void titlesAreOrderedAsInADictionary(@TempDir Path folder) {
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
    void newestComesFirst() {
        SearchQuery newest = new SearchQuery(
                "country:IT OR country:BE", Language.ENGLISH, Map.of(), Order.NEWEST, new PageRequest(1, 10), false);
        assertThat(keys(library.search(newest, Actor.ANONYMOUS))).containsExactly(GUIDA, ANTWERP, HANDBOOK);
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        List<ItemKey> all = new ArrayList<>();
        for (int page = 1; page <= 6; page++) {
            all.addAll(keys(library.search(
                    new SearchQuery("", Language.ENGLISH, Map.of(), Order.TITLE, new PageRequest(page, 2), false),
                    Actor.ANONYMOUS)));
        }
        assertThat(all).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void aPageFarBehindTheEndIsEmpty() {
        SearchQuery far = new SearchQuery(
                "outreach", Language.ENGLISH, Map.of(), Order.RELEVANCE, new PageRequest(Integer.MAX_VALUE, 100), true);
        SearchResult result = library.search(far, Actor.ANONYMOUS);
        assertThat(result.hits()).isEmpty();
        assertThat(result.total()).isEqualTo(1);
    }

    // Help for those who type

    @Test
    void aMisspeltWordGetsABetterSpelling() {
        assertThat(ask("cokies").didYouMean()).contains("cookies");
        assertThat(ask("coffee and cokies").didYouMean()).contains("coffee and cookies");
        assertThat(ask("cookies").didYouMean()).isEmpty();
    }

    @Test
    void aBetterSpellingHasItsAccents() {
        assertThat(ask("Entschaedigungg").didYouMean()).contains("entschädigung");
    }

    @Test
    void wordsAndTitlesAreCompleted() {
        assertThat(library.suggest("Leit", new Language("de"), 5, Actor.ANONYMOUS))
                .contains("leitfaden", "Leitfaden für Beratungsstellen");
        assertThat(library.suggest("coffee and coo", Language.ENGLISH, 5, Actor.ANONYMOUS))
                .containsExactly("coffee and cookies");
        assertThat(library.suggest("", Language.ENGLISH, 5, Actor.ANONYMOUS)).isEmpty();
        assertThat(library.suggest("\"(*", Language.ENGLISH, 5, Actor.ANONYMOUS))
                .isEmpty();
    }

    @Test
    void eachSuggestionFindsSomething() {
        for (String typed : List.of("o", "sh", "vi", "first t", "gui", "θυ", "тра")) {
            for (String suggestion : library.suggest(typed, Language.ENGLISH, 10, Actor.ANONYMOUS)) {
                assertThat(ask(suggestion).total()).as(suggestion).isPositive();
            }
        }
    }

    @Test
    void anItemIsLikeOnesOfItsTopicButNotLikeItself() {
        assertThat(library.similar(HANDBOOK, 3, Actor.ANONYMOUS).stream().map(Hit::key))
                .contains(ANTWERP)
                .doesNotContain(HANDBOOK);
        assertThat(library.similar(key(99), 3, Actor.ANONYMOUS)).isEmpty();
    }

    // Changes

    @Test
    void whatIsPutAgainReplacesWhatWasThere(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            index.apply(
                    new Batch(List.of(new Draft(1, "Old name").page("cookies").done()), List.of(), 1));
            index.apply(
                    new Batch(List.of(new Draft(1, "New name").page("biscuits").done()), List.of(), 2));
            assertThat(index.search(SearchQuery.of("cookies", Language.ENGLISH), Actor.ANONYMOUS)
                            .total())
                    .isZero();
            assertThat(index.search(SearchQuery.of("biscuits", Language.ENGLISH), Actor.ANONYMOUS)
                            .total())
                    .isEqualTo(1);
            assertThat(index.state().items()).isEqualTo(1);
        }
    }

    @Test
    void whatIsRemovedIsGone(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            index.apply(new Batch(TestLibrary.documents(), List.of(), 1));
            index.apply(new Batch(List.of(), List.of(ANTWERP, key(99)), 2));
            assertThat(index.search(SearchQuery.of("cookies", Language.ENGLISH), Actor.ANONYMOUS)
                            .total())
                    .isZero();
            List<ItemKey> left = new ArrayList<>();
            index.forEachKey(left::add);
            assertThat(left).hasSize(11).doesNotContain(ANTWERP).contains(HANDBOOK, DRAFT);
        }
    }

    @Test
    void thePositionOutlivesAClose(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            assertThat(index.position()).isZero();
            index.apply(new Batch(TestLibrary.documents(), List.of(), 41));
            index.apply(new Batch(List.of(), List.of(), 42));
        }
        try (SearchIndex index = open(folder)) {
            assertThat(index.position()).isEqualTo(42);
            assertThat(index.state().items()).isEqualTo(12);
            assertThat(index.state().usable()).isTrue();
        }
    }

    @Test
    void aRebuiltIndexTakesThePlaceOfTheOther(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            index.apply(new Batch(TestLibrary.documents(), List.of(), 5));
            try (SearchIndex.Rebuild rebuild = index.rebuild()) {
                rebuild.apply(new Batch(List.of(new Draft(1, "Only this").done()), List.of(), 7));
                assertThat(index.state().items()).isEqualTo(12); // which goes on answering meanwhile
                rebuild.swapIn();
            }
            assertThat(index.state().items()).isEqualTo(1);
            index.apply(new Batch(List.of(new Draft(2, "And this").done()), List.of(), 8));
        }
        try (SearchIndex index = open(folder)) {
            assertThat(index.position()).isEqualTo(8);
            assertThat(index.state().items()).isEqualTo(2);
        }
    }

    @Test
    void aRebuildThatIsGivenUpLeavesNothing(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            index.apply(new Batch(TestLibrary.documents(), List.of(), 5));
            try (SearchIndex.Rebuild rebuild = index.rebuild()) {
                rebuild.apply(new Batch(List.of(), List.of(), 7));
            }
            assertThat(index.position()).isEqualTo(5);
            assertThat(index.state().items()).isEqualTo(12);
        }
    }

    @Test
    void oddDocumentsAreTaken(@TempDir Path folder) {
        try (SearchIndex index = open(folder)) {
            String endless = "x".repeat(100_000);
            index.apply(new Batch(
                    List.of(
                            new Draft(1, endless)
                                    .type(endless)
                                    .topics(endless, endless)
                                    .countries("", " ")
                                    .done(),
                            new Draft(2, "Empty pages")
                                    .page("")
                                    .page("")
                                    .page("court")
                                    .page("")
                                    .done(),
                            new Draft(3, "No language")
                                    .language(null)
                                    .page("court " + endless)
                                    .done(),
                            new Draft(4, "Far away")
                                    .language("zh")
                                    .page("人身取引 \u0000 court \uD83C")
                                    .done()),
                    List.of(),
                    1));
            SearchResult found = index.search(SearchQuery.of("court", Language.ENGLISH), Actor.ANONYMOUS);
            assertThat(keys(found)).containsExactlyInAnyOrder(key(2), key(3), key(4));
            assertThat(found.hits().stream()
                            .filter(hit -> hit.key().equals(key(2)))
                            .flatMap(hit -> hit.passages().stream())
                            .map(Hit.Passage::page))
                    .containsExactly(3);
        }
    }
}
