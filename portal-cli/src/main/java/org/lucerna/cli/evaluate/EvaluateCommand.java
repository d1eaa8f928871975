package org.lucerna.cli.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lucerna.cli.CannotGoOn;
import org.lucerna.cli.HelpOption;
import org.lucerna.search.evaluation.Evaluate;
import org.lucerna.search.thesaurus.Thesaurus;
import org.lucerna.vocabulary.skos.ShippedVocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Its exit codes are those of {@link Evaluate}, which are ours. */
@Command(
        name = "evaluate",
        description = "Measures the portal's ranking on a test collection; no portal need run.",
        footer = {
            "",
            "The folder holds docs.jsonl ({\"id\",\"title\",\"text\",\"language\"} a line), queries.tsv"
                    + " (id, text and perhaps language) and qrels.tsv (query, document, grade). Prints nDCG@10, MAP,"
                    + " MRR@10 and Recall@100. Questions grow by the vocabulary that the portal ships, as they do in a"
                    + " portal.",
            "",
            "  ./lucerna evaluate collections/cranfield --run cranfield.run"
        })
public final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "DIR", description = "The folder with the collection.")
    private Path directory = Path.of(".");

    @Option(
            names = "--run",
            paramLabel = "FILE",
            description = "Write the rankings, too, as TREC has them: qid Q0 docid rank score tag.")
    private @Nullable Path run;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (run != null && !isWritable(run)) {
            throw new CannotGoOn("cannot write " + run + "; name another place with --run.");
        }
        // What the engine says of the machine belongs into a server's log, not among these figures.
        Logger.getLogger("org.apache.lucene").setLevel(Level.SEVERE);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        return Evaluate.run(directory, new Thesaurus(ShippedVocabulary.read()), run, out);
    }

    private static boolean isWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return Files.exists(file)
                ? Files.isRegularFile(file) && Files.isWritable(file)
                : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
    }
}
