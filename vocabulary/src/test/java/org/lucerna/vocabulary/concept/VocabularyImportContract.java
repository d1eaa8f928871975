package org.lucerna.vocabulary.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
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
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;
import org.lucerna.vocabulary.concept.ImportPlan.Line;
import org.lucerna.vocabulary.concept.ImportPlan.Outcome;
import org.lucerna.vocabulary.skos.SkosFile;
import org.lucerna.vocabulary.skos.SkosFormat;
import org.lucerna.vocabulary.skos.SkosLimits;
import org.lucerna.vocabulary.skos.SkosReader;
import org.lucerna.vocabulary.skos.SkosWriter;

/** What comes of a SKOS file in a vocabulary that is in use, whatever the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VocabularyImportContract {

    private static final String GLOSSARY = "https://portal.example/glossary/";
    private static final Actor EDITOR =
            new Actor(1L, "Ana", EnumSet.of(Permission.ANYONE, Permission.EDIT_VOCABULARY), Set.of(Audience.PUBLIC));

    private TestDatabase database;
    private TestPortal portal;
    private Vocabularies vocabularies;
    private VocabularyEditor editor;
    private VocabularyImport imports;

    abstract TestDatabase newDatabase();

    @BeforeAll
    void open() {
        database = newDatabase();
        portal = TestPortal.open(database, List.of(Vocabularies.class), new RememberedUses());
        vocabularies = portal.get(Vocabularies.class);
        editor = portal.get(VocabularyEditor.class);
        imports = portal.get(VocabularyImport.class);
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
    }

    @Test
    void theOwnExportChangesNothing() {
        Vocabulary before = current();
        for (SkosFormat format : SkosFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            SkosWriter.write(before.listSchemes(), List.copyOf(before.listAll()), format, GLOSSARY, out);

            ImportPlan plan = take(read(out.toByteArray(), format));

            assertThat(plan.count(Outcome.UNCHANGED)).isEqualTo(before.listAll().size());
            assertThat(plan.lines()).hasSize(before.listAll().size());
            assertThat(plan.unread()).isEmpty();
        }
        assertThat(List.copyOf(current().listAll()).equals(List.copyOf(before.listAll())))
                .isTrue();
    }

    @Test
    void newTermsComeInAndKnownOnesSayWhatTheFileSays() {
        SkosFile file = turtle("""
                :S19 a skos:Concept ; skos:inScheme :S ; skos:notation "S19" ; skos:prefLabel "haven"@en .
                :S900 a skos:Concept ; skos:inScheme :S ; skos:notation "S900" ; skos:broader :S19 ;
                    skos:prefLabel "night haven"@en, "Nachtasyl"@de .
                :Q a skos:ConceptScheme ; skos:prefLabel "Transport"@en .
                :Q1 a skos:Concept ; skos:inScheme :Q ; skos:notation "Q1" ; skos:prefLabel "night train"@en .
                """);
        ImportPlan shown = editor(() -> imports.plan(file));
        assertThat(shown.lines())
                .extracting(line -> line.concept().id() + " " + line.outcome())
                .containsExactlyInAnyOrder("S19 CHANGED", "S900 CREATED", "Q1 CREATED");
        assertThat(current().find("S900")).as("looking changes nothing").isEmpty();

        take(file);

        assertThat(current().label("S19", Language.ENGLISH)).isEqualTo("haven");
        assertThat(current().withNarrower("S19")).contains("S900");
        assertThat(current().findScheme("Q")).isPresent();
        assertThat(take(file).count(Outcome.UNCHANGED))
                .as("the same file twice")
                .isEqualTo(3);
    }

    @Test
    void eachChangeCanBeTakenBack() {
        String before = current().label("S19", Language.ENGLISH);
        take(turtle(":S19 a skos:Concept ; skos:inScheme :S ; skos:notation \"S19\" ; skos:prefLabel \"haven\"@en ."));

        ConceptView view = editor(() -> editor.get("S19"));
        editor(() -> editor.undo("S19", view.version()));

        assertThat(current().label("S19", Language.ENGLISH)).isEqualTo(before);
    }

    @Test
    void whatBreaksARuleIsLeftOutWithWhateverLeansOnIt() {
        SkosFile file = turtle("""
                :S900 a skos:Concept ; skos:inScheme :S ; skos:notation "S900" ; skos:broader :NOSUCH ;
                    skos:prefLabel "first"@en .
                :S901 a skos:Concept ; skos:inScheme :S ; skos:notation "S901" ; skos:broader :S900 ;
                    skos:prefLabel "second"@en .
                :S902 a skos:Concept ; skos:inScheme :S ; skos:notation "S902" ; skos:broader :S903 ;
                    skos:prefLabel "third"@en .
                :S903 a skos:Concept ; skos:inScheme :S ; skos:notation "S903" ; skos:broader :S902 ;
                    skos:prefLabel "fourth"@en .
                :S904 a skos:Concept ; skos:inScheme :S ; skos:notation "S904" ; skos:prefLabel "Casa Rifugio"@it .
                :S905 a skos:Concept ; skos:inScheme :S ; skos:notation "S905" ; skos:prefLabel "fifth"@en .
                """);

        ImportPlan done = take(file);

        assertThat(done.lines())
                .filteredOn(line -> line.outcome() == Outcome.REFUSED)
                .extracting(line ->
                        line.concept().id() + " " + line.problems().getFirst().messageKey())
                .containsExactlyInAnyOrder(
                        "S900 concept.link.unknown",
                        "S901 concept.link.unknown",
                        "S902 concept.broader.cycle",
                        "S903 concept.broader.cycle",
                        "S904 concept.label.taken");
        assertThat(done.lines())
                .filteredOn(line -> line.outcome() == Outcome.CREATED)
                .extracting(Line::concept)
                .containsExactly(current().find("S905").orElseThrow());
    }

    @Test
    void whatWasShownIsNotDoneOnceSomebodyElseHasChangedSomething() {
        SkosFile file = turtle(
                ":S905 a skos:Concept ; skos:inScheme :S ; skos:notation \"S905\" ; skos:prefLabel \"fifth\"@en .");
        ImportPlan shown = editor(() -> imports.plan(file));
        ConceptView view = editor(() -> editor.get("S19"));
        editor(() -> editor.deprecate("S19", view.version(), null));

        assertThatThrownBy(() -> editor(() -> imports.apply(file, shown.version())))
                .isInstanceOf(Conflict.class);
        assertThat(current().find("S905")).isEmpty();
    }

    @Test
    void whoMayNotEditBringsNothingIn() {
        SkosFile file =
                turtle(":S905 a skos:Concept ; skos:inScheme :S ; skos:notation \"S905\" ; skos:prefLabel \"x\"@en .");
        assertThatThrownBy(imports::version).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> imports.plan(file)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> imports.apply(file, 1)).isInstanceOf(Denied.class);
    }

    private ImportPlan take(SkosFile file) {
        return editor(() -> imports.apply(file, imports.version()));
    }

    private Vocabulary current() {
        vocabularies.refresh();
        return Vocabulary.current();
    }

    private static <T> T editor(Supplier<T> work) {
        return Acting.as(EDITOR, work);
    }

    private static SkosFile turtle(String statements) {
        String file =
                "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix : <" + GLOSSARY + "> .\n" + statements;
        return read(file.getBytes(StandardCharsets.UTF_8), SkosFormat.TURTLE);
    }

    private static SkosFile read(byte[] bytes, SkosFormat format) {
        try {
            return SkosReader.read(new ByteArrayInputStream(bytes), format, GLOSSARY, SkosLimits.DEFAULTS);
        } catch (SkosFile.Unreadable e) {
            throw new AssertionError(e.messageKey(), e);
        }
    }
}
