package org.lucerna.extractor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lucerna.foundation.text.Language;

class LanguagesTest {

    private static final Languages LANGUAGES = new Languages();

    static Stream<String[]> languages() throws IOException, URISyntaxException {
        Path table =
                Path.of(Objects.requireNonNull(LanguagesTest.class.getResource("/org/lucerna/extractor/languages.tsv"))
                        .toURI());
        return Files.readAllLines(table).stream().map(line -> line.split("\t"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void aParagraphTellsItsLanguage(String code, String paragraph) {
        assertThat(LANGUAGES.detect(List.of(paragraph))).contains(new Language(code));
    }

    @Test
    void aFewWordsTellNothing() {
        assertThat(LANGUAGES.detect(List.of("Agenda 12 March", "Room 3"))).isEmpty();
    }

    @Test
    void numbersTellNothing() {
        assertThat(LANGUAGES.detect(List.of("2011 214 3120 187 2875 96 41 ".repeat(50))))
                .isEmpty();
    }
}
