package org.lucerna.foundation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"de,de", "de-AT,de", "PT_br,pt", "EL,el", "sr-Latn-RS,sr", "' fr ',fr", "zh-Hant,zh"})
    void aTagOfAnyFormNamesItsLanguage(String tag, String code) {
        assertThat(Language.parse(tag)).contains(new Language(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "und", "x-klingon", "not a tag", "d", "<script>"})
    void whatIsNoTagNamesNoLanguage(String tag) {
        assertThat(Language.parse(tag)).isEmpty();
    }

    @Test
    void aTextIsShownInEnglishWhereTheReadersLanguageIsMissing() {
        LocalizedText shelter =
                new LocalizedText(Map.of(Language.ENGLISH, "shelter", Language.ITALIAN, "casa rifugio"));
        assertThat(shelter.in(Language.ITALIAN)).isEqualTo("casa rifugio");
        assertThat(shelter.in(Language.FRENCH)).isEqualTo("shelter");
    }

    @Test
    void aTextWithoutEnglishIsRefused() {
        assertThatThrownBy(() -> new LocalizedText(Map.of(Language.ITALIAN, "casa rifugio")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
