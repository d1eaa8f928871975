package org.lucerna.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.text.Language;
import org.lucerna.web.page.InterfaceLanguages;

class LetterTextTest {

    private static final URI PORTAL = URI.create("https://lanterna.example");

    static Stream<Language> languages() {
        return InterfaceLanguages.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLinkLeadsToThePublicAddressInTheReceiversLanguage(Language language) {
        LetterText text = write(language, Map.of("path", "/invitation?key=abc"));

        assertThat(text.body()).contains("https://lanterna.example/" + language + "/invitation?key=abc\n");
        assertThat(text.body()).doesNotContain("[");
    }

    @Test
    void aValueCannotSteerWhatReadsIt() {
        LetterText text =
                write(Language.ENGLISH, Map.of("path", "/x\u0007\r\nBcc: eve@example.org\u202Egnp.exe [home] $1"));

        assertThat(text.subject()).doesNotContain("\r", "\n", "Bcc");
        assertThat(text.body())
                .doesNotContain("\r", "\u0007", "\u202E")
                .contains("[home] $1")
                .contains("\nBcc: eve@example.org");
    }

    @Test
    void aLetterThatLeavesAPlaceOpenIsNotWritten() {
        assertThatThrownBy(() -> write(Language.ENGLISH, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LetterText.of(
                        new Letter("ana@example.org", Language.ENGLISH, "no.such", Map.of()), "Lucerna", PORTAL))
                .isInstanceOf(MissingResourceException.class);
    }

    @Test
    void aReceiverOfAnotherLanguageGetsEnglish() {
        assertThat(write(new Language("el"), Map.of("path", "/x")))
                .isEqualTo(write(Language.ENGLISH, Map.of("path", "/x")));
    }

    private static LetterText write(Language language, Map<String, String> values) {
        return LetterText.of(new Letter("ana@example.org", language, "operations.test", values), "Lucerna", PORTAL);
    }
}
