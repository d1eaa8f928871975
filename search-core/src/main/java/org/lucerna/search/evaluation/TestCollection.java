package org.lucerna.search.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;

/**
 * A folder with documents, questions, and judgements of which document answers which question. All files are UTF-8.
 *
 * <ul>
 *   <li>{@code docs.jsonl}: one object a line: {@code {"id", "title", "text", "language"}}; only the id is needed
 *   <li>{@code queries.tsv}: {@code id<TAB>text[<TAB>language]}
 *   <li>{@code qrels.tsv}: {@code query<TAB>document<TAB>grade}, a whole number; 1 or more means relevant
 * </ul>
 *
 * A line that cannot be read is left out and reported. Blank lines are nothing.
 */
final class TestCollection {

    static final String DOCUMENTS = "docs.jsonl";
    static final String QUESTIONS = "queries.tsv";
    static final String JUDGEMENTS = "qrels.tsv";

    record TestDocument(
            String id, String title, String text, @Nullable Language language) {}

    record Question(String id, String text, @Nullable Language language) {}

    private interface LineReader {
        void read(String line, long number);
    }

    private final Path directory;
    private final Problems problems;

    TestCollection(Path directory, Problems problems) {
        this.directory = directory;
        this.problems = problems;
    }

    /** The names of the files that are not there. */
    List<String> missingFiles() {
        return Stream.of(DOCUMENTS, QUESTIONS, JUDGEMENTS)
                .filter(name -> !Files.isReadable(directory.resolve(name)))
                .toList();
    }

    /** Passes each document on, in the file's order; only the ids are kept in memory. */
    void forEachDocument(Consumer<TestDocument> consumer) throws IOException {
        Set<String> ids = new HashSet<>();
        forEachLine(DOCUMENTS, (line, number) -> {
            Optional<TestDocument> document =
                    DocumentLine.parse(line, reason -> problems.add(DOCUMENTS, number, reason));
            if (document.isEmpty()) {
                return;
            }
            if (ids.add(document.get().id())) {
                consumer.accept(document.get());
            } else {
                problems.add(
                        DOCUMENTS,
                        number,
                        "the id %s is there already".formatted(document.get().id()));
            }
        });
    }

    List<Question> questions() throws IOException {
        List<Question> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        forEachLine(QUESTIONS, (line, number) -> {
            String[] columns = line.split("\t", -1);
            if (columns.length < 2 || columns[0].isBlank() || columns[1].isBlank()) {
                problems.add(QUESTIONS, number, "expected id<TAB>text[<TAB>language]");
            } else if (!ids.add(columns[0].strip())) {
                problems.add(QUESTIONS, number, "the id %s is there already".formatted(columns[0].strip()));
            } else {
                Optional<Language> language = columns.length < 3 ? Optional.empty() : Language.parse(columns[2]);
                if (columns.length > 2 && !columns[2].isBlank() && language.isEmpty()) {
                    problems.add(QUESTIONS, number, "%s is no language code".formatted(columns[2].strip()));
                }
                questions.add(new Question(columns[0].strip(), columns[1].strip(), language.orElse(null)));
            }
        });
        return questions;
    }

    /** The grade of each judged document, by question. */
    Map<String, Map<String, Integer>> judgements() throws IOException {
        Map<String, Map<String, Integer>> judgements = new HashMap<>();
        forEachLine(JUDGEMENTS, (line, number) -> {
            String[] columns = line.split("\t", -1);
            if (columns.length < 3 || columns[0].isBlank() || columns[1].isBlank()) {
                problems.add(JUDGEMENTS, number, "expected query<TAB>document<TAB>grade");
                return;
            }
            try {
                int grade = Integer.parseInt(columns[2].strip());
                judgements
                        .computeIfAbsent(columns[0].strip(), id -> new HashMap<>())
                        .merge(columns[1].strip(), grade, Math::max);
            } catch (NumberFormatException e) {
                problems.add(
                        JUDGEMENTS,
                        number,
                        "the grade must be a whole number, not \"%s\"".formatted(columns[2].strip()));
            }
        });
        return judgements;
    }

    private void forEachLine(String name, LineReader consumer) throws IOException {
        // Not Files.newBufferedReader, which ends at the first byte that is not UTF-8.
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Files.newInputStream(directory.resolve(name)), StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String content = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
                if (!content.isBlank()) {
                    consumer.read(content, number);
                }
            }
        }
    }
}
