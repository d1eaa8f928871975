package org.lucerna.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lucerna.foundation.text.Language;

class AnalyzersTest {

    private static final Language GERMAN = Language.GERMAN;
    private static final Language KLINGON = new Language("tlh");

    @Test
    void aGermanCompoundIsFoundByItsParts() {
        Terms text = Terms.ofText("de", "Das Opferschutzprogramm der Beratungsstellen");

        assertThat(List.of("Schutzprogramm", "Opferschutz", "Opfer", "Schutz", "Programme", "Beratung", "Stelle"))
                .allMatch(part -> text.meet(Terms.ofQuestion("de", part)));
    }

    @Test
    void aGermanCompoundInAQuestionAsksForTheWhole() {
        assertThat(Terms.ofText("de", "Schutz").meet(Terms.ofQuestion("de", "Opferschutzprogramm")))
                .isFalse();
        assertThat(Terms.ofQuestion("de", "Opferschutzprogramm").list()).hasSize(1);
    }

    @Test
    void aGermanCompoundCanBeTakenApart() {
        Terms parts = Terms.of(Analyzers.forParts(GERMAN), "Opferschutzprogramme helfen");

        assertThat(parts.texts()).hasSize(4).doesNotHaveDuplicates();
        assertThat(parts.list()).extracting(Terms.Term::position).containsExactly(0, 1, 2, 3);
        assertThat(Terms.of(Analyzers.forParts(Language.FRENCH), "protection des victimes"))
                .isEqualTo(Terms.ofQuestion("fr", "protection des victimes"));
    }

    @Test
    void partsOfACompoundStandWhereTheWholeStands() {
        Terms text = Terms.ofText("de", "ein Opferschutzprogramm bietet");

        assertThat(text.list())
                .filteredOn(term -> term.position() == 1)
                .hasSize(6)
                .allMatch(term -> term.start() == 4 && term.end() == 23);
        assertThat(text.list().getLast().position()).isEqualTo(2);
    }

    @Test
    void aWordThatOnlyLooksLikeACompoundStaysWhole() {
        assertThat(Terms.ofText("de", "Gesellschaft").list()).hasSize(1);
        assertThat(Terms.ofText("de", "Verantwortung").list()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, l'homme, homme",
        "fr, L’Homme, hommes",
        "fr, aujourd'hui, aujourd’hui",
        "it, dell'Unione, unione",
        "it, un’altra, altra",
        "en, women’s, woman's women",
        "tr, İstanbul’da, istanbul",
        "de, Straßenprostitution, Prostitution",
        "uk, п’ять, п'ять",
        "en, anti-trafficking, trafficking",
        "en, Ac.Sé, ac.se",
        "en, N.G.O.s, ngo",
        "en, U.S., us",
        "en, report_final_v2, final",
        "en, traf\u00adficking, trafficking",
        "en, ﬁnding, finding",
    })
    void typographyDoesNotMatter(String language, String text, String question) {
        assertThat(Terms.ofText(language, text).meet(Terms.ofQuestion(language, question)))
                .isTrue();
    }

    @Test
    void aFullStopPartsWordsButNotNumbersAndAbbreviations() {
        assertThat(Terms.of(Analyzers.general(), "Ac.Sé 2011/36/EU 3.14 O.S.C.E. end.Next x.y info@caritas.example.org")
                        .texts())
                .containsExactly(
                        "ac", "se", "2011", "36", "eu", "3.14", "osce", "end", "next", "xy", "info", "caritas",
                        "example", "org");
    }

    @Test
    void scriptsThatDoNotPartWordsAreSegmented() {
        assertThat(Terms.of(Analyzers.general(), "การค้ามนุษย์เป็นอาชญากรรม").list())
                .hasSizeGreaterThan(3);
        assertThat(Terms.of(Analyzers.general(), "人口贩卖是犯罪").texts()).contains("人口", "犯罪");
        assertThat(Terms.of(Analyzers.general(), "人身取引の被害者を保護する").texts()).contains("保護");
    }

    @Test
    void aMarkThatMakesAnotherLetterIsKept() {
        assertThat(Terms.of(Analyzers.general(), "ガラス カラス").texts())
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void stopwordsStayInTheTextAndAreKnownToTheReaderOfAQuestion() {
        assertThat(Terms.ofText("en", "coffee and cookies").list()).hasSize(3);
        assertThat(Analyzers.isStopword(Language.ENGLISH, "AND")).isTrue();
        assertThat(Analyzers.isStopword(Language.ENGLISH, "which")).isTrue();
        assertThat(Analyzers.isStopword(Language.ENGLISH, "coffee")).isFalse();
        assertThat(Analyzers.isStopword(Language.GERMAN, "für")).isTrue();
        assertThat(Analyzers.isStopword(Language.GERMAN, "fur")).isTrue();
        assertThat(Analyzers.isStopword(KLINGON, "and")).isFalse();
    }

    @Test
    void aLanguageWithoutARowGetsTheGeneralAnalysis() {
        assertThat(Analyzers.forLanguage(null)).isSameAs(Analyzers.general());
        assertThat(Analyzers.forLanguage(KLINGON)).isSameAs(Analyzers.general());
        assertThat(Analyzers.stemmed()).contains(GERMAN).doesNotContain(KLINGON);
    }

    @Test
    void theBeginningOfAWordIsFoldedButNotStemmed() {
        assertThat(Analyzers.forLanguage(Language.FRENCH)
                        .normalize("text", "Nigériennes")
                        .utf8ToString())
                .isEqualTo("nigeriennes");
    }

    @Test
    void anEndlessWordIsCut() {
        Terms terms = Terms.ofText("de", "x".repeat(100_000));

        assertThat(terms.texts()).allMatch(term -> term.length() <= LanguageAnalyzer.LONGEST_WORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "'", "''", ".", "...", "_", "a.", ".a", "a.b", "l'", "\u00ad", "\u0301", "\ud800", "\0"
            })
    void oddTextsBreakNothing(String text) {
        for (Language language : Analyzers.stemmed()) {
            Terms.of(Analyzers.forLanguage(language), text);
        }
    }

    @Test
    void randomTextsBreakNothingAndPositionsAndOffsetsGoForward() {
        Random random = new Random(20261122);
        for (Language language : Analyzers.stemmed()) {
            for (int i = 0; i < 40; i++) {
                String text = randomText(random);
                int position = -1;
                int start = 0;
                for (Terms.Term term :
                        Terms.of(Analyzers.forLanguage(language), text).list()) {
                    assertThat(term.text()).isNotEmpty();
                    assertThat(term.position()).isBetween(Math.max(0, position), text.length());
                    assertThat(term.start()).isBetween(start, term.end());
                    assertThat(term.end()).isLessThanOrEqualTo(text.length());
                    position = term.position();
                    start = term.start();
                }
            }
        }
    }

    @Test
    void manyThreadsShareOneAnalyzer() throws Exception {
        String text = "Die Beratungsstellen für Opfer von Menschenhandel und Zwangsprostitution";
        Terms expected = Terms.ofText("de", text);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Terms>> calls = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                calls.add(() -> Terms.ofText("de", text));
            }
            for (Future<Terms> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    private static String randomText(Random random) {
        String alphabet =
                "aàäbcçdeéfgiıİijlmnñoöøprsßştuüvxyzəğπσςθώжщяїґђћשالمგრქთմըกาม人口ガ'’.-_:@/ \n0123\u00ad\u0301";
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(120);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(20) == 0) {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT));
            } else {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
        }
        return text.toString();
    }
}
