package org.lucerna.foundation.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lucerna.foundation.text.Language;

class NamesOfPlacesAndLanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "AL, en, Albania", "AL, de, Albanien", "UZ, fr, Ouzbékistan", "NL, it, Paesi Bassi", "ES, es, España",
        "XK, en, Kosovo", "XK, it, Kosovo", "XK, de, Kosovo", "XK, es, Kosovo", "XK, fr, Kosovo"
    })
    void aCountryIsCalledByItsNameInTheReadersLanguage(String code, String language, String name) {
        assertThat(Countries.name(code, new Language(language))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"de, it, tedesco", "sq, de, Albanisch", "ka, fr, géorgien", "en, es, inglés", "zh, en, Chinese"})
    void soIsALanguage(String named, String in, String name) {
        assertThat(Languages.name(new Language(named), new Language(in))).isEqualTo(name);
    }

    @Test
    void whatIsNoCountryKeepsItsCode() {
        assertThat(Countries.exists("ZZ")).isFalse();
        assertThat(Countries.name("ZZ", Language.ENGLISH)).isEqualTo("ZZ");
        assertThat(Countries.codes()).contains("AT", "XK").isSorted();
    }
}
