package org.lucerna.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntrySettings;
import org.lucerna.directory.exchange.EntryExport;
import org.lucerna.directory.exchange.ImportLimits;
import org.lucerna.directory.exchange.intake.EntryImport;
import org.lucerna.directory.exchange.intake.ImportReport;
import org.lucerna.directory.exchange.intake.Outcome;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;
import org.lucerna.vocabulary.skos.ShippedVocabulary;

/**
 * What a long table of organisations costs while it comes in for good, into a database in a file: the time of a row near
 * the end against one near the beginning, and what stays in memory of the rows between.
 */
final class ImportFigures {

    private static final double EARLY = 0.2;
    private static final double LATE = 0.8;

    /** Of all rows, those whose time is taken at either end. */
    private static final double SPAN = 0.15;

    private final Path folder;
    private final int rows;
    private long earlyHeap;
    private long lateHeap;
    private double earlySeconds;
    private double lateSeconds;

    ImportFigures(Path folder, int rows) {
        this.folder = folder;
        this.rows = rows;
    }

    List<Figure> measure() {
        Vocabulary.replace(ShippedVocabulary.read());
        try (TestPortal portal = TestPortal.open(
                TestDatabase.h2(folder.resolve("import")),
                List.of(Entries.class, EntryExport.class, EntryImport.class),
                new EntrySettings(12, 24))) {
            Path table = writeTable();
            long begun = System.nanoTime();
            ImportReport report = Acting.call(
                    Actor.OPERATOR,
                    () -> portal.get(EntryImport.class)
                            .apply(
                                    table,
                                    URI.create("https://lucerna.example"),
                                    ImportLimits.of(rows, 1_000_000, 500),
                                    this::watch));
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (report.count(Outcome.CREATED) != rows) {
                throw new IllegalStateException(
                        "Not all rows came in: " + report.lines().getFirst());
            }
            double megabytes = (lateHeap - earlyHeap) / 1e6;
            return List.of(
                    Figure.atMost(
                            "importing " + rows + " organisations: the time of a row near the end, against one near the"
                                    + " beginning",
                            lateSeconds / earlySeconds,
                            1.5,
                            String.format(
                                    Locale.ROOT,
                                    "%.0f rows a second in all · %.2f ms and %.2f ms a row",
                                    rows / seconds,
                                    lateSeconds / (rows * SPAN) * 1e3,
                                    earlySeconds / (rows * SPAN) * 1e3)),
                    Figure.atMost(
                            "the same: megabytes that stay in memory of " + Math.round(rows * (LATE - EARLY)) + " rows",
                            megabytes,
                            32,
                            String.format(Locale.ROOT, "%.1f MB and %.1f MB in use", earlyHeap / 1e6, lateHeap / 1e6)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Path writeTable() throws IOException {
        Path table = folder.resolve("organisations.csv");
        try (BufferedWriter out = Files.newBufferedWriter(table)) {
            out.write(
                    "name,acronym,country,town,services,target_groups,languages,areas,phone,email,website,description\n");
            for (int row = 0; row < rows; row++) {
                String word = Integer.toString(row * 7919 % 999_983, 36);
                out.write("Organisation " + word + " " + row + ",O" + row + ",IT,Town " + row % 500
                        + ",S43; S28; S09,T08,it; en,IT | Puglia,+39 080 " + row + ",desk@o" + row
                        + ".example,https://o" + row + ".example,\"Advice for whoever needs it, number " + row
                        + ", in a sentence of some length.\"\n");
            }
        }
        return table;
    }

    /** From beside the import, that is not to wait for it. */
    private void watch(ImportReport report) {
        Thread watcher = new Thread(() -> {
            try {
                earlySeconds = secondsBetween(report, rows * (EARLY - SPAN), rows * EARLY);
                earlyHeap = usedHeap();
                lateSeconds = secondsBetween(report, rows * (LATE - SPAN), rows * LATE);
                lateHeap = usedHeap();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    private static double secondsBetween(ImportReport report, double first, double last) throws InterruptedException {
        waitFor(report, first);
        long begun = System.nanoTime();
        waitFor(report, last);
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void waitFor(ImportReport report, double row) throws InterruptedException {
        while (report.rows() < row) {
            Thread.sleep(2);
        }
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
