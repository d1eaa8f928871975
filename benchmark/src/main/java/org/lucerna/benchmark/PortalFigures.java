package org.lucerna.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;

/** What is measured at a running portal: import, HTTP, start, memory. */
final class PortalFigures {

    private static final Duration LOAD_TIME = Duration.ofSeconds(15);
    private static final int STARTS = 3;

    private final Path home;
    private final Path workspace;
    private final int documents;
    private final Set<String> parts;
    private final Words words = new Library().words();

    /** The figures' names: the first fills the library that the others ask. */
    static final Set<String> PARTS = Set.of("import", "http", "memory", "sign-in", "start");

    /**
     * @param home the folder of the launcher
     * @param parts which of {@link #PARTS} are measured; the import is done in any case
     */
    PortalFigures(Path home, Path workspace, int documents, Set<String> parts) {
        this.parts = Set.copyOf(parts);
        this.home = home;
        this.workspace = workspace;
        this.documents = documents;
    }

    List<Figure> measure() throws IOException, InterruptedException, ExecutionException {
        List<Figure> figures = new ArrayList<>();
        Path folder = workspace.resolve("documents");
        new MixedFolder(words).write(folder, documents);
        Path data = workspace.resolve("data");
        double tikaBefore = parts.contains("import") ? plainTika(folder) : 0;
        try (Portal portal = Portal.lucerna(home, data)) {
            if (parts.contains("import")) {
                figures.add(imported(portal, data, folder, tikaBefore));
            } else {
                importFolder(portal, data, folder);
            }
            if (parts.contains("http")) {
                figures.add(searchOverHttp(portal));
            }
            if (parts.contains("memory")) {
                figures.add(memory(portal));
            }
            if (parts.contains("sign-in")) {
                figures.addAll(new SignInFigures(portal, data).measure(turn -> question(portal, turn + 2_000_000)));
            }
        }
        if (parts.contains("start")) {
            figures.add(start(data));
        }
        return figures;
    }

    private Figure imported(Portal portal, Path data, Path folder, double tikaBefore)
            throws IOException, InterruptedException {
        double lucerna = importFolder(portal, data, folder);
        // Before and after, because a machine that is shared changes its pace within a minute.
        double tika = (tikaBefore + plainTika(folder)) / 2;
        double tikaWithoutOcr = plainTika(folder, PlainTika.WITHOUT_OCR);
        return Figure.atLeast(
                "import of " + documents + " mixed documents, throughput against plain Tika",
                tika / lucerna,
                0.8,
                String.format(
                        Locale.ROOT,
                        "Tika as it comes %.1f s, without text recognition %.1f s · Lucerna %.1f s",
                        tika,
                        tikaWithoutOcr,
                        lucerna));
    }

    private double plainTika(Path folder, String... more) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java, "-cp", System.getProperty("java.class.path"), PlainTika.class.getName(), folder.toString()));
        command.addAll(List.of(more));
        return seconds(command);
    }

    private double importFolder(Portal portal, Path data, Path folder) throws IOException, InterruptedException {
        return seconds(List.of(
                home.resolve("lucerna").toString(),
                "import",
                folder.toString(),
                "--server",
                portal.at("/").toString(),
                "--data",
                data.toString()));
    }

    private double seconds(List<String> command) throws IOException, InterruptedException {
        Path log = workspace.resolve("command.log");
        long begin = System.nanoTime();
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command + " ended with " + exit + ", see " + log);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private Figure searchOverHttp(Portal portal) throws InterruptedException, ExecutionException {
        // Completions of nothing: a JAX-RS resource that answers an empty list, with the portal's filters around it.
        URI oneLine = portal.at("/api/v1/suggest?q=");
        // Told beside it: the server's own health check, which is no JAX-RS and runs no line of ours but a filter.
        URI live = portal.at("/health/live");
        HttpLoad.requestsASecond(n -> oneLine, LOAD_TIME.dividedBy(3));
        HttpLoad.requestsASecond(n -> live, LOAD_TIME.dividedBy(3));
        HttpLoad.requestsASecond(n -> question(portal, n), LOAD_TIME);
        double resource = HttpLoad.requestsASecond(n -> oneLine, LOAD_TIME);
        double health = HttpLoad.requestsASecond(n -> live, LOAD_TIME);
        double search = HttpLoad.requestsASecond(n -> question(portal, n), LOAD_TIME);
        return Figure.atLeast(
                "search page over HTTP, 16 clients, against a one-line JAX-RS answer",
                search / resource,
                0.15,
                String.format(
                        Locale.ROOT,
                        "search %.0f/s · an empty list %.0f/s · /health/live %.0f/s",
                        search,
                        resource,
                        health));
    }

    /** A different question at each turn, so that no cache answers for the search. */
    private URI question(Portal portal, int turn) {
        SplittableRandom random = new SplittableRandom(turn);
        String text = words.ofRank(50 + random.nextInt(20_000)) + ' ' + words.ofRank(50 + random.nextInt(2_000));
        return portal.at("/en/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private Figure memory(Portal portal) throws IOException, InterruptedException {
        for (int turn = 0; turn < 1_000; turn++) {
            HttpLoad.get(question(portal, turn + 1_000_000));
        }
        String metrics = HttpLoad.get(portal.at("/metrics"));
        double used = metric(metrics, "memory_usedHeap_bytes");
        double max = metric(metrics, "memory_maxHeap_bytes");
        double megabytes = max / 1024 / 1024;
        return Figure.atMost(
                "heap limit in MB after importing " + documents + " documents and 1,000 searches",
                megabytes,
                512,
                String.format(Locale.ROOT, "%.0f MB of it in use, no request failed", used / 1024 / 1024));
    }

    private static double metric(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No metric " + name));
    }

    private Figure start(Path data) throws IOException, InterruptedException {
        Path payara = Path.of(System.getProperty("lucerna.bench.payara"));
        Latencies empty = new Latencies(STARTS);
        Latencies lucerna = new Latencies(STARTS);
        for (int i = 0; i < STARTS; i++) {
            try (Portal portal = Portal.emptyPayara(payara, workspace)) {
                empty.add(portal.startTime().toNanos());
            }
            try (Portal portal = Portal.lucerna(home, data)) {
                lucerna.add(portal.startTime().toNanos());
            }
        }
        double ours = lucerna.percentileMillis(0.5);
        double theirs = empty.percentileMillis(0.5);
        return Figure.atMost(
                "start to first page, warm data directory, against an empty Payara Micro",
                ours / theirs,
                3,
                String.format(Locale.ROOT, "Lucerna %.1f s · Payara %.1f s", ours / 1000, theirs / 1000));
    }
}
