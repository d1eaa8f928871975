package org.lucerna.extractor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void aWordDividedAtALinesEndIsMadeWhole() {
        assertThat(CleanText.of("the identi-\nfication of victims")).isEqualTo("the identification of victims");
    }

    @Test
    void aCompoundKeepsItsHyphenWhereTheTextShowsIt() {
        assertThat(CleanText.of("an anti-trafficking law; the anti-\ntrafficking plan"))
                .isEqualTo("an anti-trafficking law; the anti-trafficking plan");
    }

    @Test
    void aDashBeforeANameIsNoDivision() {
        assertThat(CleanText.of("Reggio-\nEmilia")).isEqualTo("Reggio-\nEmilia");
    }

    @Test
    void softHyphensGo() {
        assertThat(CleanText.of("Opfer\u00ADschutz\u00AD\nprogramm")).isEqualTo("Opferschutzprogramm");
    }

    @Test
    void accentsAreComposed() {
        assertThat(CleanText.of("cafe\u0301")).isEqualTo("caf\u00E9");
    }

    @Test
    void controlCharactersAndHalvesOfPairsGo() {
        assertThat(CleanText.of("a\0b\u0007c\uD83Dd\uFEFF")).isEqualTo("abcd");
        assertThat(CleanText.of("a\uD83D\uDE00b")).isEqualTo("a\uD83D\uDE00b");
    }

    @Test
    void blanksAreFewAndParagraphsStay() {
        assertThat(CleanText.of("  one   two \r\n\r\n\r\n\r\n three\t\tfour \n"))
                .isEqualTo("one two\n\nthree\tfour");
    }
}
