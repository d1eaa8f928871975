package org.lucerna.vocabulary.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.ConceptText.Kind;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** What editors may do to the vocabulary, and what they may not, whatever the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VocabularyEditorContract {

    private static final Actor EDITOR =
            new Actor(1L, "Ana", EnumSet.of(Permission.ANYONE, Permission.EDIT_VOCABULARY), Set.of(Audience.PUBLIC));

    private final RememberedUses leaflets = new RememberedUses();
    private TestDatabase database;
    private TestPortal portal;
    private Vocabularies vocabularies;
    private VocabularyEditor editor;

    abstract TestDatabase newDatabase();

    @BeforeAll
    void open() {
        database = newDatabase();
        portal = TestPortal.open(database, List.of(Vocabularies.class), leaflets);
        vocabularies = portal.get(Vocabularies.class);
        editor = portal.get(VocabularyEditor.class);
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @BeforeEach
    void shippedWords() {
        for (String table : List.of(
                "concept_carried", "concept_history", "concept_text", "concept_link", "concept", "concept_scheme")) {
            database.execute("delete from " + table);
        }
        Acting.as(Actor.OPERATOR, () -> {
            vocabularies.prepare();
            return true;
        });
        leaflets.items.clear();
        leaflets.regrouped.clear();
    }

    @Test
    void aNewLabelIsReadByEveryoneAndSurvives() {
        ConceptView before = editor(() -> editor.get("S19"));
        Concept changed = with(before.concept(), text(Kind.LABEL, "sq", "strehë"), text(Kind.SYNONYM, "sq", "strehim"));

        ConceptView after = editor(() -> editor.update(before.version(), changed));

        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(current().find("S19")).contains(changed);
        assertThat(current().label("S19", new Language("sq"))).isEqualTo("strehë");
    }

    @Test
    void whatStandsBelowAChangedConceptIsToldToTheFeatures() {
        ConceptView outreach = editor(() -> editor.get("S08"));

        editor(() -> editor.update(outreach.version(), below(outreach.concept(), "S19")));
        assertThat(leaflets.regrouped)
                .as("with all kinds of outreach, and nothing else")
                .contains("S08", "S09", "S10")
                .doesNotContain("S19", "S43");

        leaflets.regrouped.clear();
        ConceptView moved = editor(() -> editor.get("S08"));
        editor(() -> editor.undo("S08", moved.version()));
        assertThat(leaflets.regrouped).contains("S08", "S09").doesNotContain("S19");

        leaflets.regrouped.clear();
        ConceptView street = editor(() -> editor.get("S09"));
        editor(() -> editor.deprecate("S09", street.version(), "S43"));
        assertThat(leaflets.regrouped)
                .as("the one that takes over its words, too")
                .contains("S09", "S43")
                .doesNotContain("S08");
    }

    @Test
    void twoEditorsAtOnceDoNotOverwriteEachOther() throws Exception {
        ConceptView view = editor(() -> editor.get("S19"));
        Concept one = with(view.concept(), text(Kind.SYNONYM, "en", "one"));
        Concept two = with(view.concept(), text(Kind.SYNONYM, "en", "two"));
        int conflicts = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> changes = Stream.of(one, two)
                    .<Callable<Boolean>>map(concept -> () -> {
                        try {
                            editor(() -> editor.update(view.version(), concept));
                            return true;
                        } catch (Conflict e) {
                            return false;
                        }
                    })
                    .toList();
            for (Future<Boolean> change : people.invokeAll(changes)) {
                conflicts += change.get() ? 0 : 1;
            }
        }
        assertThat(conflicts).isEqualTo(1);
        assertThat(database.number("select count(*) from concept_text where words in ('one', 'two')"))
                .isEqualTo(1);
    }

    @Test
    void noConceptBecomesWiderThanItself() throws Exception {
        ConceptView wide = editor(() -> editor.get("P01"));
        assertThatThrownBy(() -> editor(() -> editor.update(wide.version(), below(wide.concept(), "P02"))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.fields())
                                .extracting(Invalid.Field::messageKey)
                                .containsExactly("concept.broader.cycle"));
        assertThatThrownBy(() -> editor(() -> editor.update(wide.version(), below(wide.concept(), "P01"))))
                .isInstanceOf(Invalid.class);

        // Each of the two alone is no cycle.
        ConceptView one = editor(() -> editor.get("S08"));
        ConceptView two = editor(() -> editor.get("S13"));
        int refused = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> changes = List.of(
                    () -> succeeds(() -> editor.update(one.version(), below(one.concept(), "S13"))),
                    () -> succeeds(() -> editor.update(two.version(), below(two.concept(), "S08"))));
            for (Future<Boolean> change : people.invokeAll(changes)) {
                refused += change.get() ? 0 : 1;
            }
        }
        assertThat(refused).isEqualTo(1);
    }

    @Test
    void everyFieldThatBreaksARuleIsNamed() {
        ConceptView view = editor(() -> editor.get("S19"));
        Concept bad = new Concept(
                "S19",
                "nowhere",
                List.of(
                        text(Kind.LABEL, "en", "one"),
                        text(Kind.LABEL, "en", "two"),
                        text(Kind.SYNONYM, "en", "x".repeat(301))),
                List.of("NOSUCH"),
                List.of("S19"),
                List.of("no address"),
                false,
                null);
        assertThatThrownBy(() -> editor(() -> editor.update(view.version(), bad)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.fields())
                                .extracting(Invalid.Field::field)
                                .contains("scheme", "labels", "synonyms", "broader", "related", "matches"));
        assertThat(current().find("S19")).contains(view.concept());
    }

    @Test
    void noTwoConceptsOfASchemeMayBeCalledTheSame() {
        Concept twin = concept("S999", text(Kind.LABEL, "it", "Casa Rifugio"));
        assertThatThrownBy(() -> editor(() -> editor.create(twin)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.fields().getFirst().messageKey()).isEqualTo("concept.label.taken"));
        assertThatThrownBy(() -> editor(() -> editor.create(concept("S19", text(Kind.LABEL, "en", "new")))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aMergeCarriesWordsAndUsesOverAndCanBeTakenBack() {
        leaflets.items.addAll(List.of("S20", "S19", "S20"));
        ConceptView crisis = editor(() -> editor.get("S20"));
        assertThat(crisis.uses()).containsOnly(java.util.Map.entry("leaflet", 2L));
        Concept shelter = current().find("S19").orElseThrow();

        ConceptView merged = editor(() -> editor.deprecate("S20", crisis.version(), "S19"));

        assertThat(merged.useCount()).isZero();
        assertThat(leaflets.items).containsExactly("S19", "S19", "S19");
        assertThat(current().find("S20").orElseThrow().replacedBy()).isEqualTo("S19");
        assertThat(current().list("S")).extracting(Concept::id).doesNotContain("S20");
        assertThat(current().find("S19").orElseThrow().texts(Kind.SYNONYM, Language.GERMAN))
                .contains("Notunterkunft");

        ConceptView back = editor(() -> editor.undo("S20", merged.version()));

        assertThat(back.concept()).isEqualTo(crisis.concept());
        assertThat(leaflets.items).containsExactly("S20", "S19", "S20");
        assertThat(current().find("S19")).contains(shelter);
        assertThat(current().find("S20")).contains(crisis.concept());
    }

    @Test
    void whatStoodBelowAMergedConceptStandsBelowItsReplacementUntilTheMergeIsTakenBack() {
        ConceptView outreach = editor(() -> editor.get("S08"));
        Concept[] below = current().listNarrower("S08").toArray(Concept[]::new);
        assertThat(below).isNotEmpty();

        ConceptView merged = editor(() -> editor.deprecate("S08", outreach.version(), "S19"));

        assertThat(current().withNarrower("S19")).contains(below[0].id());
        assertThat(current().listNarrower("S08")).isEmpty();

        editor(() -> editor.undo("S08", merged.version()));
        assertThat(current().listNarrower("S08")).containsExactly(below);
    }

    @Test
    void nothingIsMergedIntoWhatStandsBelowIt() {
        ConceptView shelter = editor(() -> editor.get("S19"));
        assertThatThrownBy(() -> editor(() -> editor.deprecate("S19", shelter.version(), "S20")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.fields().getFirst().messageKey()).isEqualTo("concept.replacement.narrower"));
        assertThat(current().find("S19")).contains(shelter.concept());
    }

    @Test
    void whatIsTakenOutOfUseKeepsItsLabelAndItsUses() {
        leaflets.items.add("S20");
        ConceptView view = editor(() -> editor.get("S20"));
        ConceptView deprecated = editor(() -> editor.deprecate("S20", view.version(), null));
        assertThat(deprecated.useCount()).isEqualTo(1);
        assertThat(current().label("S20", Language.GERMAN)).isEqualTo("Notunterkunft");
        assertThat(current().isTopic("S20")).isTrue();
        assertThat(current().listTopics()).extracting(Concept::id).doesNotContain("S20");
    }

    @Test
    void changesAreTakenBackOneAfterTheOther() {
        ConceptView first = editor(() -> editor.get("S19"));
        ConceptView second =
                editor(() -> editor.update(first.version(), with(first.concept(), text(Kind.SYNONYM, "en", "one"))));
        ConceptView third =
                editor(() -> editor.update(second.version(), with(second.concept(), text(Kind.SYNONYM, "en", "two"))));

        ConceptView back = editor(() -> editor.undo("S19", third.version()));
        assertThat(back.concept()).isEqualTo(second.concept());
        ConceptView further = editor(() -> editor.undo("S19", back.version()));
        assertThat(further.concept()).isEqualTo(first.concept());
        assertThatThrownBy(() -> editor(() -> editor.undo("S19", further.version())))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> editor(() -> editor.undo("S19", first.version())))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whoMayNotEditChangesNothingAndLearnsNothingOfUses() {
        assertThatThrownBy(() -> editor.get("S19")).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> editor.undo("S19", 1)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> editor(() -> editor.get("NOSUCH"))).isInstanceOf(NotFound.class);
    }

    private Vocabulary current() {
        vocabularies.refresh();
        return Vocabulary.current();
    }

    private boolean succeeds(Supplier<ConceptView> change) {
        try {
            editor(change);
            return true;
        } catch (Invalid e) {
            return false;
        }
    }

    private static <T> T editor(Supplier<T> work) {
        return Acting.as(EDITOR, work);
    }

    private static Concept with(Concept concept, ConceptText... more) {
        return new Concept(
                concept.id(),
                concept.scheme(),
                Stream.concat(concept.texts().stream(), Stream.of(more)).toList(),
                concept.broader(),
                concept.related(),
                concept.matches(),
                concept.deprecated(),
                concept.replacedBy());
    }

    private static Concept below(Concept concept, String broader) {
        return new Concept(
                concept.id(),
                concept.scheme(),
                concept.texts(),
                List.of(broader),
                concept.related(),
                concept.matches(),
                concept.deprecated(),
                concept.replacedBy());
    }

    private static Concept concept(String id, ConceptText... texts) {
        return new Concept(id, "S", List.of(texts), List.of(), List.of(), List.of(), false, null);
    }

    private static ConceptText text(Kind kind, String language, String words) {
        return new ConceptText(kind, new Language(language), words);
    }
}
