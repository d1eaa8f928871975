package org.lucerna.search.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.evaluation.Evaluation.Answer;
import org.lucerna.search.lucene.LuceneSearchIndex;
import org.lucerna.search.lucene.LuceneSettings;
import org.lucerna.search.thesaurus.Thesaurus;

/** The command {@code evaluate}: needs no server, and leaves nothing behind but the run file. */
public final class Evaluate {

    /** All went well. */
    public static final int DONE = 0;

    /** The folder holds no collection. */
    public static final int WRONG_CALL = 2;

    /** The figures are there, but some lines could not be read; each is named. */
    public static final int SOME_LINES_FAILED = 3;

    private Evaluate() {}

    /**
     * Indexes the collection into a temporary directory, asks its questions and prints the figures of
     * {@link Effectiveness}.
     *
     * @param directory holds {@code docs.jsonl}, {@code queries.tsv} and {@code qrels.tsv}
     * @param thesaurus by which questions grow, as they do in a portal
     * @param runFile where to write the rankings in TREC's format, or null
     * @return {@link #DONE}, {@link #WRONG_CALL} or {@link #SOME_LINES_FAILED}
     * @throws IOException when a file cannot be read or written
     */
    public static int run(Path directory, Thesaurus thesaurus, @Nullable Path runFile, Appendable out)
            throws IOException, InterruptedException {
        Problems problems = new Problems();
        TestCollection collection = new TestCollection(directory, problems);
        List<String> missing = collection.missingFiles();
        if (!missing.isEmpty()) {
            out.append("No test collection in %s: there is no readable %s.%n"
                    .formatted(directory, String.join(", ", missing)));
            return WRONG_CALL;
        }
        Path temporary = Files.createTempDirectory("lucerna-evaluate");
        try (SearchIndex index = LuceneSearchIndex.open(temporary, LuceneSettings.DEFAULTS, () -> thesaurus)) {
            Evaluation evaluation = new Evaluation(collection, index, problems);
            Instant start = Instant.now();
            int documents = evaluation.indexDocuments();
            Instant indexed = Instant.now();
            List<Answer> answers = evaluation.answers();
            out.append("%d documents indexed in %.1f s, %d questions asked in %.1f s.%n"
                    .formatted(documents, seconds(start, indexed), answers.size(), seconds(indexed, Instant.now())));
            Report.print(answers, out);
            if (runFile != null) {
                TrecRun.write(answers, runFile);
            }
        } finally {
            delete(temporary);
        }
        for (String problem : problems.sentences()) {
            out.append(problem).append(System.lineSeparator());
        }
        return problems.count() == 0 ? DONE : SOME_LINES_FAILED;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary index could not be removed", e);
        }
    }
}
