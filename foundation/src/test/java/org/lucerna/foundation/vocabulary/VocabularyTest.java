package org.lucerna.foundation.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.text.Language;

class VocabularyTest {

    private static final List<Language> INTERFACE =
            List.of(Language.ENGLISH, Language.ITALIAN, Language.GERMAN, Language.SPANISH, Language.FRENCH);

    private final Vocabulary vocabulary = Vocabulary.get();

    @Test
    void everyConceptHasALabelInEachInterfaceLanguage() {
        assertThat(vocabulary.listAll())
                .hasSize(365)
                .allSatisfy(concept -> INTERFACE.forEach(
                        language -> assertThat(concept.labels().byLanguage().get(language))
                                .as("%s in %s", concept.id(), language)
                                .isNotBlank()));
    }

    @Test
    void everyWiderConceptExists() {
        assertThat(vocabulary.listAll())
                .flatExtracting(Concept::broader)
                .allSatisfy(id -> assertThat(vocabulary.find(id)).as(id).isPresent());
    }

    @Test
    void noTwoConceptsOfOneSchemeLookAlike() {
        for (Scheme scheme : Scheme.values()) {
            for (Language language : INTERFACE) {
                assertThat(vocabulary.list(scheme))
                        .isNotEmpty()
                        .extracting(concept -> concept.label(language))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void aManualIsATypeAndAForumDiscussionIsNone() {
        assertThat(vocabulary.isType("D07")).isTrue();
        assertThat(vocabulary.listTypes())
                .extracting(Concept::id)
                .contains("D05", "D07")
                .doesNotContain("D00", "D27");
        assertThat(vocabulary.isType("D27")).isFalse();
        assertThat(vocabulary.isType("P01")).isFalse();
    }

    @Test
    void childTraffickingIsATopicAndADocumentTypeIsNone() {
        assertThat(vocabulary.isTopic("P04")).isTrue();
        assertThat(vocabulary.isTopic("D07")).isFalse();
        assertThat(vocabulary.listTopics())
                .allSatisfy(topic -> assertThat(vocabulary.isTopic(topic.id())).isTrue());
    }

    @Test
    void aConceptOfYesterdayIsShownByItsId() {
        assertThat(vocabulary.label("P04", Language.GERMAN)).isEqualTo("Menschenhandel mit Minderjährigen");
        assertThat(vocabulary.label("Z99", Language.GERMAN)).isEqualTo("Z99");
    }

    @Test
    void peopleSearchWithOtherWordsToo() {
        assertThat(vocabulary.find("P02").orElseThrow().alternatives().get(Language.GERMAN))
                .containsExactly("Binnenmenschenhandel");
    }
}
