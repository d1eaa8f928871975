package org.lucerna.vocabulary.skos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptScheme;
import org.lucerna.foundation.vocabulary.ConceptText.Kind;
import org.lucerna.foundation.vocabulary.Vocabulary;

/** What every new portal begins with. */
class ShippedVocabularyTest {

    private static final List<Language> INTERFACE =
            List.of(Language.ENGLISH, Language.ITALIAN, Language.GERMAN, Language.SPANISH, Language.FRENCH);

    private static final Vocabulary VOCABULARY = ShippedVocabulary.read();

    @Test
    void everyConceptHasOneLabelInEachInterfaceLanguage() {
        assertThat(VOCABULARY.listAll())
                .hasSize(365)
                .allSatisfy(concept -> INTERFACE.forEach(language -> assertThat(concept.texts(Kind.LABEL, language))
                        .as("%s in %s", concept.id(), language)
                        .hasSize(1)));
    }

    @Test
    void everyConceptItsSchemeAndItsWiderConceptsExist() {
        assertThat(VOCABULARY.listSchemes()).hasSize(12);
        for (Concept concept : VOCABULARY.listAll()) {
            assertThat(VOCABULARY.findScheme(concept.scheme())).as(concept.id()).isPresent();
            assertThat(concept.broader())
                    .allSatisfy(id -> assertThat(VOCABULARY.find(id)).as(id).isPresent());
            assertThat(concept.related())
                    .allSatisfy(id -> assertThat(VOCABULARY.find(id)).as(id).isPresent());
        }
    }

    @Test
    void noTwoConceptsOfOneSchemeLookAlike() {
        for (ConceptScheme scheme : VOCABULARY.listSchemes()) {
            for (Language language : INTERFACE) {
                assertThat(VOCABULARY.list(scheme.id()))
                        .isNotEmpty()
                        .extracting(concept -> concept.label(language))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void noRemarkOfTheSourceHasBecomeALabel() {
        List<String> labels = new ArrayList<>();
        VOCABULARY
                .listAll()
                .forEach(concept -> concept.texts().stream()
                        .filter(text -> text.kind().compareTo(Kind.SCOPE_NOTE) < 0)
                        .forEach(text -> labels.add(text.words())));
        assertThat(labels)
                .allSatisfy(label -> assertThat(label.toLowerCase(Locale.ROOT))
                        .hasSizeBetween(2, 120)
                        .doesNotContain("avoid", "deprecated", "template label", "seed", ";", "…"));
    }

    @Test
    void aManualIsATypeAndAForumDiscussionIsNone() {
        assertThat(VOCABULARY.isType("D07")).isTrue();
        assertThat(VOCABULARY.listTypes())
                .extracting(Concept::id)
                .contains("D05", "D07")
                .doesNotContain("D00", "D27");
        assertThat(VOCABULARY.isType("D27")).isFalse();
        assertThat(VOCABULARY.isType("P01")).isFalse();
    }

    @Test
    void childTraffickingIsATopicAndADocumentTypeIsNone() {
        assertThat(VOCABULARY.isTopic("P04")).isTrue();
        assertThat(VOCABULARY.isTopic("D07")).isFalse();
        assertThat(VOCABULARY.listTopics())
                .allSatisfy(topic -> assertThat(VOCABULARY.isTopic(topic.id())).isTrue());
    }

    @Test
    void peopleSearchWithOtherWordsTooAndAreNotShownThoseThatTheFieldAvoids() {
        Concept internal = VOCABULARY.find("P02").orElseThrow();
        assertThat(internal.texts(Kind.SYNONYM, Language.GERMAN)).containsExactly("Binnenmenschenhandel");
        Concept trafficking = VOCABULARY.find("P01").orElseThrow();
        assertThat(trafficking.texts(Kind.HIDDEN, Language.ENGLISH)).containsExactly("modern slavery");
        assertThat(trafficking.texts(Kind.SYNONYM, Language.ENGLISH)).doesNotContain("modern slavery");
    }

    @Test
    void whoLooksAfterAShelterLooksAfterEverythingBelowIt() {
        assertThat(VOCABULARY.withNarrower("P01")).contains("P01", "P02", "P04").doesNotContain("X01");
        assertThat(VOCABULARY.listNarrower("N00")).extracting(Concept::id).contains("N01", "N09");
    }
}
