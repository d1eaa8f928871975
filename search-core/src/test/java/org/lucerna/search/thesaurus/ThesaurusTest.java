package org.lucerna.search.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.ConceptText.Kind;
import org.lucerna.foundation.vocabulary.Vocabulary;

class ThesaurusTest {

    private final Thesaurus thesaurus = new Thesaurus(new Vocabulary(
            1,
            List.of(),
            List.of(
                    concept("SHELTER", "en: shelter | it: casa di fuga | de: Schutzwohnung | es: casa de acogida"),
                    concept("CRISIS", "en: emergency shelter | de: Notunterkunft"),
                    concept("TRADE", "en: trafficking; TIP! | es: trata de personas; trata! | de: Menschenhandel"),
                    concept("REFERRAL", "en: referral | fr: orientation!"),
                    concept("COURSE", "en: course"),
                    concept("PERPETRATOR", "en: trafficker!"),
                    concept("USE", "en: exploitation"),
                    concept("USER", "en: exploiter"),
                    concept("REPORT", "en: GRETA report | it: rapporto GRETA"))));

    @Test
    void aWholeLabelMeansItsConcept() {
        assertThat(thesaurus.conceptsCalled("Casa di fuga")).containsExactly("SHELTER");
        assertThat(thesaurus.conceptsCalled("shelters")).containsExactly("SHELTER");
        assertThat(thesaurus.conceptsCalled("casa")).isEmpty();
        assertThat(thesaurus.conceptsCalled("")).isEmpty();
    }

    @Test
    void aKindIsKnownByItsNames() {
        Thesaurus kinds = new Thesaurus(Vocabulary.EMPTY, Map.of("case", Set.of("Case study", "Étude de cas")));
        assertThat(kinds.kindsCalled("etude de cas")).containsExactly("case");
        assertThat(kinds.kindsCalled("study")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, shelter, SHELTER",
        "en, shelters, SHELTER",
        "de, Schutzwohnungen, SHELTER",
        "en, Schutzwohnung, SHELTER",
        "it, case di fuga, SHELTER",
        "es, CASA DE ACOGIDA, SHELTER",
        "en, emergency shelters, CRISIS",
        "es, trata, TRADE",
        "en, TIP, TRADE",
        "en, trafficking, TRADE",
        "en, trafficker, PERPETRATOR",
        "en, exploitation, USE",
        "fr, orientation, REFERRAL"
    })
    void aConceptIsNamedInAnyLanguageAndForm(String language, String question, String concept) {
        List<Naming> namings = namedBy(question, language);
        assertThat(namings).hasSize(1);
        assertThat(namings.getFirst().concepts()).containsExactly(concept);
        assertThat(namings.getFirst().to()).isEqualTo(question.split(" ").length);
    }

    @ParameterizedTest
    @CsvSource({
        "en, tip",
        "en, a tip for you",
        "es, el informe trata de niños",
        "de, Handel",
        "en, orientation for newcomers",
        "fr, orientation des victimes",
        "de, Schutz der Wohnung",
        "fr, tips",
        "it, un consiglio tip",
        "en, casa",
        "en, ..."
    })
    void aWordThatMeansSomethingElseAsWellNamesNothing(String language, String question) {
        assertThat(namedBy(question, language)).isEmpty();
    }

    @Test
    void whatIsNamedInALongerQuestionIsFoundInItsPlaces() {
        List<Naming> namings = namedBy("emergency shelter for victims of TIP in a shelter", "en");
        assertThat(namings)
                .extracting(naming -> naming.from() + "-" + naming.to() + naming.concepts())
                .containsExactly("0-2[CRISIS]", "5-6[TRADE]", "8-9[SHELTER]");
    }

    @Test
    void whatIsAddedIsEverythingElseThatItIsCalled() {
        Naming naming = namedBy("Schutzwohnung", "de").getFirst();
        assertThat(naming.labels())
                .extracting(label -> label.language() + " " + label.words())
                .containsExactlyInAnyOrder("en shelter", "it casa di fuga", "es casa de acogida");
    }

    @Test
    void aPastedTextIsLeftAlone() {
        assertThat(thesaurus.namedBy(Collections.nCopies(10_000, "shelter"), Language.ENGLISH))
                .isEmpty();
        assertThat(Thesaurus.NONE.namedBy(List.of("shelter"), Language.ENGLISH)).isEmpty();
        assertThat(thesaurus.namedBy(List.of(), null)).isEmpty();
    }

    private List<Naming> namedBy(String question, String language) {
        return thesaurus.namedBy(Arrays.asList(question.split(" ")), new Language(language));
    }

    /** An exclamation mark stands behind labels that mean something else, too. */
    private static Concept concept(String id, String words) {
        List<ConceptText> texts = new ArrayList<>();
        for (String inLanguage : words.split(" \\| ")) {
            Language language = new Language(inLanguage.substring(0, 2));
            for (String label : inLanguage.substring(4).split("; ")) {
                String plain = label.replace("!", "");
                texts.add(new ConceptText(Kind.SYNONYM, language, plain));
                if (label.endsWith("!")) {
                    texts.add(new ConceptText(Kind.AMBIGUOUS, language, plain));
                }
            }
        }
        return new Concept(id, "S", texts, List.of(), List.of(), List.of(), false, null);
    }
}
