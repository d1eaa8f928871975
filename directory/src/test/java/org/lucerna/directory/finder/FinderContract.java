package org.lucerna.directory.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.directory.entry.EntryArea;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryContact.Kind;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.directory.entry.EntryParts;
import org.lucerna.directory.entry.EntryStatement;
import org.lucerna.directory.entry.People;
import org.lucerna.directory.finder.Helper.Asked;
import org.lucerna.directory.finder.Helper.Why;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.search.Facet;
import org.lucerna.testing.TestDatabase;

/** Who can help, whatever the database, and whether or not the search is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FinderContract {

    private TestDirectory directory;

    abstract TestDatabase newDatabase();

    @BeforeAll
    void open(@TempDir Path folder) {
        directory = new TestDirectory(newDatabase(), folder);
        add("Hafen", "DE", parts -> parts.statements(yes("S20", "T08")).languages(List.of(Language.ENGLISH)));
        add("Anker", "DE", parts -> parts.statements(yes("S19")));
        add("Bug", "DE", parts -> parts.statements(List.of(EntryStatement.yes("S19"), EntryStatement.no("T08"))));
        add(
                "Deck",
                "DE",
                parts -> parts.statements(yes("S50", "S43"))
                        .areas(List.of(EntryArea.country("NG")))
                        .verifiedOn(LocalDate.now(java.time.ZoneOffset.UTC)));
        add("Ebbe", "AT", parts -> parts.statements(yes("S21")));
        add("Flut", "FI", parts -> parts.statements(yes("S19")));
        add("Geheim", "DE", parts -> parts.statements(yes("S19", "T08")).audience(Audience.MEMBERS));
        add(
                "Überall",
                "NL",
                parts -> parts.statements(yes("S79")).areas(List.of(EntryArea.country(EntryArea.ANYWHERE))));
        add("Koordination", "DE", parts -> parts.type("A27"));
        EntryContact members = new EntryContact(Kind.PHONE, "", "+351 1234567", List.of(), "", Audience.MEMBERS);
        add("Alga", "PT", parts -> parts.statements(yes("S80")).contacts(List.of(members)));
        add(
                "Boia",
                "PT",
                parts -> parts.statements(yes("S80")).contacts(List.of(EntryContact.of(Kind.PHONE, "+351 7654321"))));
    }

    @AfterAll
    void close() {
        directory.close();
    }

    private void add(String name, String country, UnaryOperator<EntryParts> change) {
        directory.add(change.apply(EntryParts.named(name).country(country)).draft());
    }

    private static List<EntryStatement> yes(String... concepts) {
        return Stream.of(concepts).map(EntryStatement::yes).toList();
    }

    private Help help(@Nullable String need, @Nullable String country, @Nullable String target, String... languages) {
        return help(need, country, null, target, Actor.ANONYMOUS, languages);
    }

    private Help help(
            @Nullable String need,
            @Nullable String country,
            @Nullable String other,
            @Nullable String target,
            Actor reader,
            String... languages) {
        Set<Language> spoken = Stream.of(languages).map(Language::new).collect(java.util.stream.Collectors.toSet());
        return Acting.as(
                reader,
                () -> directory.get(PartnerFinder.class).findHelp(new Need(country, other, need, target, spoken)));
    }

    private static List<String> names(List<Helper> helpers) {
        return helpers.stream().map(helper -> helper.line().name()).toList();
    }

    @Test
    void whatAnEditorPutsUnderAnotherConceptIsFoundThere() {
        Vocabulary before = Vocabulary.current();
        long id = directory.add(
                EntryParts.named("Insel").country("IS").statements(yes("S43")).draft());
        assertThat(found("S08", "IS")).isEmpty();
        try {
            // What the portal does when an editor moves legal advice under outreach: see VocabularyEditor and
            // EntryConcepts.
            Vocabulary.replace(new Vocabulary(
                    before.version() + 1,
                    before.listSchemes(),
                    before.listAll().stream()
                            .map(concept -> concept.id().equals("S43") ? below(concept, "S08") : concept)
                            .toList()));
            directory.follow(List.of(id));

            assertThat(found("S08", "IS")).as("in the directory").containsExactly("Insel");
            assertThat(names(help("S08", "IS", null).fitting()))
                    .as("in the finder, which asks the tables")
                    .containsExactly("Insel");
        } finally {
            Vocabulary.replace(before);
            directory.follow(List.of(id));
        }
        assertThat(found("S08", "IS")).isEmpty();
    }

    private List<String> found(String capability, String country) {
        return directory
                .get(Directory.class)
                .find(
                        new Filter(
                                "",
                                Map.of(Facet.CAPABILITY, Set.of(capability), Facet.COUNTRY, Set.of(country)),
                                new PageRequest(1, 10)),
                        Language.ENGLISH)
                .lines()
                .stream()
                .map(EntryLine::name)
                .toList();
    }

    private static Concept below(Concept concept, String broader) {
        return new Concept(
                concept.id(),
                concept.scheme(),
                concept.texts(),
                List.of(broader),
                concept.related(),
                concept.matches(),
                false,
                null);
    }

    @Test
    void whoDoesTheNarrowerThingDoesTheWiderOne() {
        assertThat(names(help("S19", "DE", null).fitting())).containsExactly("Anker", "Bug", "Hafen");
    }

    @Test
    void whoStatesTheGroupComesFirstAndWhoDeniesItDoesNotCome() {
        Help help = help("S19", "DE", "T08");
        assertThat(names(help.fitting())).containsExactly("Hafen", "Anker");
        assertThat(help.fitting().getFirst().isExact()).isTrue();
        assertThat(help.fitting().getLast().notStated()).containsExactly(Asked.TARGET);
    }

    @Test
    void theReasonsSayWhatIsStated() {
        Helper hafen = help("S19", "DE", "T08", "en", "yo").fitting().getFirst();
        assertThat(hafen.reasons())
                .containsExactly(
                        new Helper.Reason(Why.DOES, List.of("S20")),
                        new Helper.Reason(Why.SITS_IN, List.of("DE")),
                        new Helper.Reason(Why.FOR, List.of("T08")),
                        new Helper.Reason(Why.SPEAKS, List.of("en")));
    }

    @Test
    void aWiderServiceMayHoldWhatIsNeededAndHasToBeAsked() {
        Help help = help("S22", "DE", null);
        assertThat(names(help.fitting())).containsExactly("Anker", "Bug");
        assertThat(help.fitting())
                .allSatisfy(helper -> assertThat(helper.notStated()).contains(Asked.CAPABILITY));
    }

    @Test
    void returnToACountryIsFoundByWhoSitsHereAndHelpsThere() {
        Helper deck = help("C01", "DE", "NG", null, Actor.ANONYMOUS).fitting().getFirst();
        assertThat(deck.line().name()).isEqualTo("Deck");
        assertThat(deck.reasons())
                .contains(
                        new Helper.Reason(Why.DOES_NEAR, List.of("S50")),
                        new Helper.Reason(Why.HELPS_IN, List.of("NG")));
    }

    @Test
    void whereNobodyFitsTheNearestDo() {
        Help help = help("S19", "CH", null);
        assertThat(help.fitting()).isEmpty();
        assertThat(names(help.nextDoor())).startsWith("Anker").contains("Ebbe", "Hafen");
        assertThat(names(help("S19", "MT", null).elsewhere())).contains("Flut");
    }

    @Test
    void whoCanBeReachedComesFirst() {
        assertThat(names(help("S80", "PT", null).fitting())).containsExactly("Boia", "Alga");
        assertThat(names(help("S80", "PT", null, null, People.BRAM).fitting()))
                .as("a member reaches both")
                .containsExactly("Alga", "Boia");
    }

    @Test
    void whoIsInTheCountryCanBeAsked() {
        Help help = help("S81", "DE", null);
        assertThat(names(help.askThere())).startsWith("Deck").contains("Anker", "Hafen", "Koordination");
    }

    @Test
    void theNationalCoordinatorIsNamed() {
        assertThat(help("S19", "DE", null).nationalContacts())
                .extracting(EntryLine::name)
                .containsExactly("Koordination");
    }

    @Test
    void whoHelpsAnywhereHelpsHere() {
        assertThat(names(help("S79", "GE", null).fitting())).containsExactly("Überall");
    }

    @Test
    void aNeedThatSaysNothingFindsNobody() {
        assertThat(help(null, null, "T08", "en")).isEqualTo(Help.NONE);
        assertThat(help("' or 1=1 --", "ZZ", "T99")).isEqualTo(Help.NONE);
    }

    @Test
    void noCountryIsADeadEnd() {
        for (String country : List.of("DE", "IS", "NG", "US")) {
            Help help = help("S19", country, null);
            assertThat(Stream.of(help.fitting(), help.nextDoor(), help.elsewhere())
                            .flatMap(List::stream))
                    .as(country)
                    .isNotEmpty();
        }
    }

    @Test
    void membersAloneFindWhatIsForMembers() {
        assertThat(names(help("S19", "DE", "T08").fitting())).doesNotContain("Geheim");
        assertThat(names(help("S19", "DE", null, "T08", People.BRAM).fitting())).contains("Geheim");
        assertThat(coverage(Actor.ANONYMOUS)).isEqualTo(3);
        assertThat(coverage(People.BRAM)).isEqualTo(4);
    }

    /** How many in Germany protect somebody: a shelter is the narrower thing. */
    private long coverage(Actor reader) {
        long one =
                Acting.as(reader, () -> directory.get(Coverages.class).of("DE")).of("DE", "S18");
        long all =
                Acting.as(reader, () -> directory.get(Coverages.class).table()).of("DE", "S18");
        assertThat(one).isEqualTo(all);
        return one;
    }

    @Test
    void theFiltersGoOnWithoutTheSearch(@TempDir Path folder) {
        Filter shelters = new Filter(
                "", Map.of(Facet.COUNTRY, Set.of("DE"), Facet.CAPABILITY, Set.of("S19")), new PageRequest(1, 20));
        Found with =
                Acting.as(Actor.ANONYMOUS, () -> directory.get(Directory.class).find(shelters, Language.GERMAN));
        try (TestDirectory other = new TestDirectory(newDatabase(), folder)) {
            other.loseSearch();
            Found without =
                    Acting.as(Actor.ANONYMOUS, () -> other.get(Directory.class).find(shelters, Language.GERMAN));
            assertThat(without.searchAway()).isTrue();
            assertThat(without.total()).isEqualTo(3);
            assertThat(without.lines()).extracting(EntryLine::name).containsExactly("Anker", "Bug", "Hafen");
        }
        assertThat(with.lines()).extracting(EntryLine::name).containsExactly("Anker", "Bug", "Hafen");
    }
}
