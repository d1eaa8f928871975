package org.lucerna.foundation.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.ConceptText.Kind;

class VocabularyTest {

    private static final Language ALBANIAN = new Language("sq");

    private final Concept shelter = concept("S1", List.of(), label("en", "shelter"), label("it", "casa rifugio"));
    private final Concept safeHouse = concept("S2", List.of("S1"), label("sq", "strehë"), label("fr", "abri"));
    private final Concept hidden = concept("S3", List.of("S2"), label("sq", "strehë e fshehtë"));
    private final Vocabulary vocabulary = new Vocabulary(
            1, List.of(new ConceptScheme("S", List.of(label("en", "services")))), List.of(shelter, safeHouse, hidden));

    @Test
    void aLabelIsInTheReadersLanguageElseInEnglishElseInTheFirstOfTheOthers() {
        assertThat(shelter.label(Language.ITALIAN)).isEqualTo("casa rifugio");
        assertThat(shelter.label(Language.GERMAN)).isEqualTo("shelter");
        assertThat(safeHouse.label(ALBANIAN)).isEqualTo("strehë");
        assertThat(safeHouse.label(Language.GERMAN)).isEqualTo("abri");
        assertThat(hidden.label(Language.GERMAN)).isEqualTo("strehë e fshehtë");
    }

    @Test
    void aConceptOfYesterdayIsShownByItsId() {
        assertThat(vocabulary.label("S2", ALBANIAN)).isEqualTo("strehë");
        assertThat(vocabulary.label("Z99", Language.GERMAN)).isEqualTo("Z99");
    }

    @Test
    void whoDoesTheNarrowerThingDoesTheWiderOne() {
        assertThat(vocabulary.withNarrower("S1")).containsExactlyInAnyOrder("S1", "S2", "S3");
        assertThat(vocabulary.withNarrower("S3")).containsExactly("S3");
    }

    @Test
    void twoConceptsThatSayTheSameInAnotherOrderAreEqual() {
        assertThat(concept("S1", List.of(), label("it", "casa rifugio"), label("en", "shelter")))
                .isEqualTo(shelter);
    }

    @Test
    void aHierarchyThatTurnsBackOnItselfEndsAnyway() {
        Vocabulary turning = new Vocabulary(
                1,
                List.of(),
                List.of(concept("A", List.of("B"), label("en", "a")), concept("B", List.of("A"), label("en", "b"))));
        assertThat(turning.withNarrower("A")).containsExactlyInAnyOrder("A", "B");
    }

    private static ConceptText label(String language, String words) {
        return new ConceptText(Kind.LABEL, new Language(language), words);
    }

    private static Concept concept(String id, List<String> broader, ConceptText... texts) {
        return new Concept(id, "S", Stream.of(texts).toList(), broader, List.of(), List.of(), false, null);
    }
}
