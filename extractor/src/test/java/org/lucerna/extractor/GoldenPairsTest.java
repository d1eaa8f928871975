package org.lucerna.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lucerna.imports.extract.Extraction;
import org.lucerna.imports.extract.Extraction.Document;
import org.lucerna.imports.extract.process.ProcessExtractor;

/**
 * Each file in the folder {@code golden} with what is expected of it beside it: {@code NAME.expected}. A new case is two
 * new files. What is not named there is not checked.
 */
class GoldenPairsTest {

    private static final String SUFFIX = ".expected";

    private static ProcessExtractor extractor;

    @BeforeAll
    static void start(@TempDir Path temporary) {
        extractor = new ProcessExtractor(Extractors.settings(temporary));
    }

    @AfterAll
    static void end() {
        extractor.close();
    }

    static Stream<Path> pairs() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(GoldenPairsTest.class.getResource("golden"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> expectations = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
            assertThat(expectations).isNotEmpty();
            return expectations.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aFileReadsAsExpected(Path expectation) throws IOException {
        Properties expected = new Properties();
        try (var lines = Files.newBufferedReader(expectation)) {
            expected.load(lines);
        }
        String name = expectation.getFileName().toString().replace(SUFFIX, "");
        Extraction extraction = extractor.extract(expectation.resolveSibling(name), name);
        assertThat(extraction).isInstanceOf(Document.class);
        Document document = (Document) extraction;
        SoftAssertions softly = new SoftAssertions();
        for (String key : expected.stringPropertyNames()) {
            String value = expected.getProperty(key);
            switch (key) {
                case "type" -> softly.assertThat(document.mediaType()).isEqualTo(value);
                case "title" -> softly.assertThat(document.title()).isEqualTo(value);
                case "authors" ->
                    softly.assertThat(String.join("|", document.authors())).isEqualTo(value);
                case "date" -> softly.assertThat(document.date()).hasToString(value);
                case "language" -> softly.assertThat(document.language()).hasToString(value);
                case "summary" -> softly.assertThat(document.summary()).isEqualTo(value);
                case "headings" ->
                    softly.assertThat(String.join("|", document.headings())).isEqualTo(value);
                case "divisions" -> softly.assertThat(document.divisions()).hasToString(value);
                case "pages" -> softly.assertThat(document.pages()).hasSize(Integer.parseInt(value));
                case "ocr" -> softly.assertThat(document.ocr()).isEqualTo(Boolean.parseBoolean(value));
                default -> {
                    int page = Integer.parseInt(key.replace("page.", ""));
                    softly.assertThat(document.pages().get(page - 1)).contains(value);
                }
            }
        }
        softly.assertAll();
    }
}
