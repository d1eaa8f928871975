package org.lucerna.vocabulary.skos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptScheme;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.ConceptText.Kind;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.vocabulary.skos.SkosFile.Problem;
import org.lucerna.vocabulary.skos.SkosFile.Unreadable;

/** What goes out comes back the same; what comes from elsewhere is understood or refused, and never does harm. */
class SkosExchangeTest {

    private static final String BASE = "https://one.example/glossary/";
    private static final String PREFIXES = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix : <https://elsewhere.example/terms/> .
            :s a skos:ConceptScheme ; skos:prefLabel "things"@en .
            """;

    @ParameterizedTest
    @EnumSource(SkosFormat.class)
    void theWholeVocabularyComesBackEqualInAnotherPortal(SkosFormat format) throws Unreadable {
        Vocabulary shipped = ShippedVocabulary.read();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SkosWriter.write(shipped, format, BASE, out);

        SkosFile back = SkosReader.read(
                new ByteArrayInputStream(out.toByteArray()),
                format,
                "https://other.example/glossary/",
                SkosLimits.DEFAULTS);

        assertThat(back.problems()).isEmpty();
        assertThat(back.schemes()).containsExactlyInAnyOrderElementsOf(shipped.listSchemes());
        assertThat(back.concepts()).containsExactlyInAnyOrderElementsOf(shipped.listAll());
    }

    @ParameterizedTest
    @EnumSource(SkosFormat.class)
    void everythingThatAConceptCanSayComesBack(SkosFormat format) throws Unreadable {
        Concept full = new Concept(
                "X.1-a_b",
                "X",
                List.of(
                        text(Kind.LABEL, "en", "quotes \" and <angles> & ampersands \\ backslashes"),
                        text(Kind.LABEL, "el", "εμπορία ανθρώπων"),
                        text(Kind.SYNONYM, "sq", "strehë"),
                        text(Kind.SYNONYM, "sq", "strehim"),
                        text(Kind.HIDDEN, "en", "hidden"),
                        text(Kind.AMBIGUOUS, "es", "trata"),
                        text(Kind.DEFINITION, "de", "Eine Festlegung."),
                        text(Kind.SCOPE_NOTE, "en", "A note."),
                        text(Kind.EDITORIAL_NOTE, "en", "For us.")),
                List.of("X2", "X3"),
                List.of("X4"),
                List.of("https://elsewhere.example/a?b=c&d=e"),
                true,
                "X2");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SkosWriter.write(
                List.of(new ConceptScheme("X", List.of(text(Kind.LABEL, "en", "x")))),
                List.of(full),
                format,
                BASE,
                out);

        SkosFile back = SkosReader.read(new ByteArrayInputStream(out.toByteArray()), format, BASE, SkosLimits.DEFAULTS);

        assertThat(back.concepts()).containsExactly(full);
    }

    @Test
    void aForeignVocabularyKeepsItsAddressesAndIsReadFromBothEnds() throws Unreadable {
        SkosFile file = turtle("""
                :animal a skos:Concept ; skos:prefLabel "animal"@en ; skos:narrower :cat .
                :cat a skos:Concept ; skos:prefLabel "cat"@en-GB ; skos:altLabel "feline"@en .
                """);
        assertThat(file.problems()).isEmpty();
        assertThat(file.concepts()).extracting(Concept::id).containsExactly("animal", "cat");
        Concept cat = file.concepts().getLast();
        assertThat(cat.broader()).containsExactly("animal");
        assertThat(cat.scheme()).isEqualTo("s");
        assertThat(cat.matches()).containsExactly("https://elsewhere.example/terms/cat");
        assertThat(cat.label(Language.ENGLISH)).isEqualTo("cat");
    }

    @Test
    void whatBreaksARuleIsNamedAndTheRestIsKept() throws Unreadable {
        SkosFile file = turtle("""
                :good a skos:Concept ; skos:prefLabel "good"@en, "also good"@en ; skos:altLabel "no language" .
                :mute a skos:Concept ; skos:altLabel "x"@en .
                :far-too-long-to-be-an-id-of-ours a skos:Concept ; skos:prefLabel "y"@en .
                :same a skos:Concept ; skos:notation "good" ; skos:prefLabel "z"@en .
                """);
        assertThat(file.concepts()).extracting(Concept::id).containsExactly("good");
        assertThat(file.concepts().getFirst().texts(Kind.SYNONYM, Language.ENGLISH))
                .containsExactly("also good");
        assertThat(file.problems())
                .extracting(Problem::messageKey)
                .containsExactlyInAnyOrder(
                        "skos.secondLabel", "skos.noLanguage", "skos.noLabel", "skos.badId", "skos.sameId");
    }

    @Test
    void aTextThatIsTooLongIsLeftOut() throws Unreadable {
        SkosFile file = turtle(":a a skos:Concept ; skos:prefLabel \"a\"@en ; skos:altLabel \"" + "x".repeat(301)
                + "\"@en ; skos:scopeNote \"" + "y".repeat(4_001) + "\"@en .");
        assertThat(file.problems()).extracting(Problem::messageKey).containsOnly("skos.textTooLong");
        assertThat(file.concepts().getFirst().texts()).hasSize(1);
    }

    @Test
    void entitiesAreRefusedAndNoFileIsRead(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        for (String entity : List.of(
                "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">",
                "<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;",
                "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">")) {
            String hostile = "<?xml version=\"1.0\"?><!DOCTYPE rdf:RDF [" + entity + "]>"
                    + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                    + " xmlns:skos=\"http://www.w3.org/2004/02/skos/core#\">"
                    + "<skos:Concept rdf:about=\"https://e.example/c\"><skos:prefLabel xml:lang=\"en\">&x;"
                    + "</skos:prefLabel></skos:Concept></rdf:RDF>";
            assertThatThrownBy(() -> read(hostile, SkosFormat.RDF_XML))
                    .isInstanceOf(Unreadable.class)
                    .hasMessage("skos.unreadable")
                    .satisfies(e -> assertThat(((Unreadable) e).arguments()[0].toString())
                            .contains("DOCTYPE")
                            .doesNotContain("the secret"));
        }
    }

    @Test
    void whatIsTooMuchIsRefusedWithoutBeingKept() {
        SkosLimits small = new SkosLimits(10_000, 50);
        String long_ = PREFIXES + ":a skos:altLabel \"" + "x".repeat(20_000) + "\"@en .";
        assertThatThrownBy(() -> SkosReader.read(in(long_), SkosFormat.TURTLE, BASE, small))
                .isInstanceOf(Unreadable.class)
                .hasMessage("skos.tooLarge");
        String many = PREFIXES + ":a skos:altLabel \"x\"@en .\n".repeat(100);
        assertThatThrownBy(() -> SkosReader.read(in(many), SkosFormat.TURTLE, BASE, small))
                .isInstanceOf(Unreadable.class)
                .hasMessage("skos.tooLarge");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String deep = PREFIXES + ":a skos:note " + "[ skos:note ".repeat(200_000);
        assertThatThrownBy(() -> read(deep, SkosFormat.TURTLE))
                .isInstanceOf(Unreadable.class)
                .hasMessage("skos.tooDeep");
    }

    @Test
    void whatIsNoSkosIsRefused() {
        assertThatThrownBy(() -> read("This is a letter.", SkosFormat.TURTLE)).hasMessage("skos.unreadable");
        assertThatThrownBy(() -> read("", SkosFormat.TURTLE)).hasMessage("skos.noConcepts");
        assertThatThrownBy(() -> read("<html></html>", SkosFormat.RDF_XML)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read("\u0000\u0001\u0002", SkosFormat.RDF_XML)).isInstanceOf(Unreadable.class);
    }

    private static SkosFile turtle(String statements) throws Unreadable {
        return read(PREFIXES + statements, SkosFormat.TURTLE);
    }

    private static SkosFile read(String text, SkosFormat format) throws Unreadable {
        return SkosReader.read(in(text), format, BASE, SkosLimits.DEFAULTS);
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ConceptText text(Kind kind, String language, String words) {
        return new ConceptText(kind, new Language(language), words);
    }
}
