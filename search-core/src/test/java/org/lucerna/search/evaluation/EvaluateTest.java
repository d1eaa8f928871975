package org.lucerna.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.search.thesaurus.Thesaurus;

class EvaluateTest {

    @TempDir
    Path folder;

    private final StringBuilder out = new StringBuilder();

    @Test
    void thirtyDocumentsInFiveLanguagesAreRankedSanely() throws Exception {
        assertThat(Evaluate.run(ownCollection(), Thesaurus.NONE, null, out)).isEqualTo(Evaluate.DONE);

        assertThat(out).contains("30 documents", "30 questions", "Recall@100");
        assertThat(figures("all"))
                .as("%s", out)
                .satisfies(figures -> assertThat(figures.ndcgAt10()).isGreaterThan(0.93))
                .satisfies(figures -> assertThat(figures.recallAt100()).isGreaterThan(0.96));
        assertThat(List.of("en", "it", "de", "es", "fr"))
                .allSatisfy(language ->
                        assertThat(figures(language).reciprocalRankAt10()).isGreaterThan(0.83));
    }

    @Test
    void withoutTheLanguageOfTheQuestionsLittleIsLost() throws Exception {
        Files.copy(ownCollection().resolve("docs.jsonl"), folder.resolve("docs.jsonl"));
        Files.copy(ownCollection().resolve("qrels.tsv"), folder.resolve("qrels.tsv"));
        Files.write(
                folder.resolve("queries.tsv"),
                Files.readAllLines(ownCollection().resolve("queries.tsv")).stream()
                        .map(line -> line.substring(0, line.lastIndexOf('\t')))
                        .toList());

        assertThat(Evaluate.run(folder, Thesaurus.NONE, null, out)).isEqualTo(Evaluate.DONE);

        assertThat(figures("all").ndcgAt10()).as("%s", out).isGreaterThan(0.9);
    }

    @Test
    void aRunListsEachQuestionsDocumentsByFallingScore() throws Exception {
        Path run = folder.resolve("run.txt");

        Evaluate.run(ownCollection(), Thesaurus.NONE, run, out);

        List<String> lines = Files.readAllLines(run);
        assertThat(lines).allMatch(line -> line.matches("q\\d\\d Q0 [a-z]{2}-\\d \\d+ \\d+ lucerna"));
        assertThat(lines.getFirst()).startsWith("q01 Q0 en-1 1 ");
        List<Integer> scores = lines.stream()
                .filter(line -> line.startsWith("q01 "))
                .map(line -> Integer.valueOf(line.split(" ")[4]))
                .toList();
        for (int i = 1; i < scores.size(); i++) {
            assertThat(scores.get(i)).isLessThan(scores.get(i - 1));
        }
    }

    @Test
    void aBrokenLineIsNamedAndTheOthersCount() throws Exception {
        write("docs.jsonl", """
                \ufeff{"id": 1, "title": null, "text": "a shelter for women", "language": "en", "more": {"x": [1]}}

                {"id": "2", "text": "unclosed
                {"title": "without an id"}
                ["no object"]
                {"id": "1", "text": "the same id"}
                {"id": "3", "title": "Fields", "text": "work in the fields", "language": "nonsense"}
                """);
        write("queries.tsv", "a\tshelters\ten\r\nb\nc\tfields\tno language\nd\tnobody judged me\n");
        write("qrels.tsv", "a\t1\t1\nc\t3\tmany\nc\t3\t1\nc\t9\t1\ne\t1\t1\nbroken\n");

        assertThat(Evaluate.run(folder, Thesaurus.NONE, null, out)).isEqualTo(Evaluate.SOME_LINES_FAILED);

        assertThat(out)
                .contains("2 documents", "3 questions")
                .contains("docs.jsonl, line 3: not valid JSON")
                .contains("docs.jsonl, line 4: a document needs an \"id\"")
                .contains("docs.jsonl, line 5: expected a JSON object")
                .contains("docs.jsonl, line 6: the id 1 is there already")
                .contains("queries.tsv, line 2: expected id<TAB>text")
                .contains("queries.tsv, line 3: no language is no language code")
                .contains("qrels.tsv, line 2: the grade must be a whole number, not \"many\"")
                .contains("qrels.tsv, line 6: expected query<TAB>document<TAB>grade")
                .contains("1 documents are judged that docs.jsonl does not hold")
                .contains("1 questions are judged that queries.tsv does not hold")
                .contains("Not counted: 1 questions");
        assertThat(figures("all").reciprocalRankAt10()).isEqualTo(1);
        assertThat(figures("none").recallAt100()).isEqualTo(0.5);
    }

    @Test
    void aFolderWithoutACollectionIsAWrongCall() throws Exception {
        assertThat(Evaluate.run(folder, Thesaurus.NONE, null, out)).isEqualTo(Evaluate.WRONG_CALL);
        assertThat(out).contains("No test collection in").contains("docs.jsonl, queries.tsv, qrels.tsv");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static Path ownCollection() throws URISyntaxException {
        URI documents = Objects.requireNonNull(EvaluateTest.class.getResource("collection/docs.jsonl"))
                .toURI();
        return Objects.requireNonNull(Path.of(documents).getParent());
    }

    /** What the printed table says of one language. */
    private Effectiveness figures(String language) {
        String row = out.toString()
                .lines()
                .filter(line -> line.startsWith(language + " "))
                .findFirst()
                .orElseThrow();
        String[] columns = row.strip().split(" +");
        return new Effectiveness(
                Double.parseDouble(columns[2]),
                Double.parseDouble(columns[3]),
                Double.parseDouble(columns[4]),
                Double.parseDouble(columns[5]));
    }
}
