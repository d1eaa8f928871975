package org.lucerna.search.evaluation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lucerna.search.evaluation.Evaluation.Answer;

/**
 * A run as TREC's tools read it: {@code qid Q0 docid rank score tag}.
 *
 * <p>The score says the order only: one more than the number of results below. The tools sort by it, and the engine's
 * own scores have ties that the tools would break in another order than the portal shows.
 */
final class TrecRun {

    private static final String TAG = "lucerna";

    private TrecRun() {}

    static void write(List<Answer> answers, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Answer answer : answers) {
                List<String> ranking = answer.ranking();
                for (int rank = 1; rank <= ranking.size(); rank++) {
                    out.write("%s Q0 %s %d %d %s\n"
                            .formatted(
                                    answer.question().id(),
                                    ranking.get(rank - 1),
                                    rank,
                                    ranking.size() - rank + 1,
                                    TAG));
                }
            }
        }
    }
}
