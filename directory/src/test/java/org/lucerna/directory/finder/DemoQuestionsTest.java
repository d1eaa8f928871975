package org.lucerna.directory.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.directory.exchange.table.DemoTable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.Facet;
import org.lucerna.testing.TestDatabase;

/** The directory of the demonstration set, asked in five languages: {@code questions.tsv} says who must answer. */
class DemoQuestionsTest {

    private static final int AT_LEAST = 40;

    private static final Map<String, Facet> FACETS = Map.of(
            "country", Facet.COUNTRY,
            "capability", Facet.CAPABILITY,
            "target", Facet.TARGET,
            "language", Facet.SPEAKS,
            "exploitation", Facet.EXPLOITATION,
            "crossborder", Facet.CROSSBORDER,
            "type", Facet.TYPE);

    @TempDir
    private static Path folder;

    private static TestDirectory directory;

    /**
     * A line of the table.
     *
     * @param choices {@code country=IT capability=S08}; those of the finder have a {@code need}
     * @param how whether the names come {@code first}, are {@code exactly} all, or are among them ({@code has})
     */
    record Question(Language reader, String words, Map<String, String> choices, String how, List<String> names) {

        static Question of(String line) {
            String[] parts = line.split("\t", -1);
            Map<String, String> choices = new LinkedHashMap<>();
            Arrays.stream(parts[2].split(" ", -1))
                    .filter(choice -> !choice.isEmpty())
                    .map(choice -> choice.split("=", 2))
                    .forEach(choice -> choices.put(choice[0], choice[1]));
            return new Question(new Language(parts[0]), parts[1], choices, parts[3], List.of(parts[4].split("; ", -1)));
        }

        @Override
        public String toString() {
            return reader + ": " + words + " " + choices;
        }
    }

    @BeforeAll
    static void fill() throws IOException {
        directory = new TestDirectory(TestDatabase.h2(), folder);
        DemoTable.drafts().forEach(directory::add);
    }

    @AfterAll
    static void close() {
        directory.close();
    }

    static List<Question> questions() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemoQuestionsTest.class.getResourceAsStream("questions.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Question::of)
                    .toList();
        }
    }

    @Test
    void thereAreAtLeastForty() throws IOException {
        assertThat(questions()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(questions().stream().map(Question::reader).distinct()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isAnsweredAsKnown(Question question) {
        List<String> answer = question.choices().containsKey("need") ? helped(question) : found(question);
        switch (question.how()) {
            case "first" -> assertThat(answer).startsWith(question.names().toArray(String[]::new));
            case "exactly" -> assertThat(answer).containsExactlyInAnyOrderElementsOf(question.names());
            case "has" -> assertThat(answer).containsAll(question.names());
            default -> throw new IllegalArgumentException(question.how());
        }
    }

    private static List<String> found(Question question) {
        Map<Facet, Set<String>> chosen = new LinkedHashMap<>();
        question.choices()
                .forEach((name, value) -> chosen.put(Objects.requireNonNull(FACETS.get(name)), Set.of(value)));
        Filter filter = new Filter(question.words(), chosen, new PageRequest(1, 100));
        return Acting.as(Actor.ANONYMOUS, () -> directory.get(Directory.class).find(filter, question.reader()))
                .lines()
                .stream()
                .map(EntryLine::name)
                .toList();
    }

    private static List<String> helped(Question question) {
        Map<String, String> choices = question.choices();
        Need need = new Need(
                choices.get("country"),
                choices.get("other"),
                choices.get("need"),
                choices.get("target"),
                Stream.ofNullable(choices.get("language"))
                        .map(Language::new)
                        .collect(java.util.stream.Collectors.toSet()));
        Help help = Acting.as(
                Actor.ANONYMOUS, () -> directory.get(PartnerFinder.class).findHelp(need));
        return Stream.of(help.fitting(), help.nextDoor(), help.elsewhere())
                .flatMap(List::stream)
                .map(helper -> helper.line().name())
                .toList();
    }
}
