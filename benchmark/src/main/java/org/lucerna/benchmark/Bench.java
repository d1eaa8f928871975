package org.lucerna.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./lucerna bench [--json FILE]}: measures every figure, prints them as a table, and writes them as {@code [{name,
 * value, goal, met}]}. The system property {@code lucerna.home} names the built portal's folder,
 * {@code lucerna.bench.payara} a stock Payara Micro; {@code lucerna.bench.parts} names the parts to measure
 * ({@code search}, {@code directory}, {@code portal} or some of {@link PortalFigures#PARTS}), and {@code lucerna.bench.indexes} where the
 * search's indexes are kept from run to run. Ends with 0 when every goal is
 * met, 3 when some are not, 2 for a wrong call.
 */
public final class Bench {

    private static final int DOCUMENTS = Integer.getInteger("lucerna.bench.documents", 100_000);

    /** All of a running portal, or by name: see {@link PortalFigures#PARTS}. */
    private static final String PORTAL = "portal";

    private static final Set<String> PARTS =
            Set.of(System.getProperty("lucerna.bench.parts", "search," + PORTAL).split(","));

    /** Where the indexes are kept from run to run, so that what is measured can be made ready before. */
    private static final @Nullable String KEPT = System.getProperty("lucerna.bench.indexes");

    private static final int ORGANISATIONS = Integer.getInteger("lucerna.bench.organisations", 10_000);
    private static final int ROWS = Integer.getInteger("lucerna.bench.rows", 50_000);
    private static final int FILES = Integer.getInteger("lucerna.bench.files", 1_000);

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        if (arguments.length != 0 && !(arguments.length == 2 && arguments[0].equals("--json"))) {
            System.err.println("Usage: ./lucerna bench [--json FILE]");
            System.exit(2);
        }
        Path workspace = Files.createTempDirectory("lucerna-bench");
        List<Figure> figures = new ArrayList<>();
        try {
            System.out.println("| what | value | goal | met | made of |\n|---|---:|---:|---|---|");
            if (PARTS.contains("search")) {
                System.err.println("Search, in this process: " + DOCUMENTS + " documents, some minutes …");
                SearchFigures search = new SearchFigures(KEPT == null ? workspace : Path.of(KEPT), DOCUMENTS);
                search.prepare();
                figures.addAll(search.measure());
                printRows(figures);
            }
            if (PARTS.contains("directory")) {
                System.err.println("The directory, in this process: " + ORGANISATIONS + " organisations …");
                List<Figure> directory = new ArrayList<>(new DirectoryFigures(workspace, ORGANISATIONS).measure());
                System.err.println("The same: a table of " + ROWS + " rows …");
                directory.addAll(new ImportFigures(workspace, ROWS).measure());
                printRows(directory);
                figures.addAll(directory);
            }
            Set<String> ofPortal = new TreeSet<>(PortalFigures.PARTS);
            if (!PARTS.contains(PORTAL)) {
                ofPortal.retainAll(PARTS);
            }
            if (!ofPortal.isEmpty()) {
                System.err.println("A running portal: " + FILES + " files, some minutes …");
                Path home = Path.of(System.getProperty("lucerna.home", "."));
                List<Figure> portal = new PortalFigures(home, workspace, FILES, ofPortal).measure();
                printRows(portal);
                figures.addAll(portal);
            }
        } finally {
            PathUtils.deleteDirectory(workspace);
        }
        if (arguments.length == 2) {
            write(figures, Path.of(arguments[1]));
        }
        System.exit(figures.stream().allMatch(Figure::met) ? 0 : 3);
    }

    private static void printRows(List<Figure> figures) {
        for (Figure figure : figures) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %s | %s | %s |%n",
                    figure.name(),
                    figure.value(),
                    figure.goal(),
                    figure.met() ? "yes" : "no",
                    figure.detail());
        }
    }

    private static void write(List<Figure> figures, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file);
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            for (Figure figure : figures) {
                json.writeStartObject();
                json.writeStringField("name", figure.name());
                json.writeNumberField("value", Math.round(figure.value() * 1000) / 1000.0);
                json.writeStringField("goal", figure.goal());
                json.writeBooleanField("met", figure.met());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }
}
