package org.lucerna.directory.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lucerna.directory.entry.People.ANA;

import java.io.BufferedWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.directory.entry.Drafts;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntrySettings;
import org.lucerna.directory.exchange.EntryExport;
import org.lucerna.directory.exchange.ImportLimits;
import org.lucerna.foundation.access.Acting;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/**
 * What stays in memory of a row that is done is a few bytes. {@code -Dimport.rows=200000} takes as many rows as a file may
 * have; a seventh of them tells the same in the time that a test may take.
 */
class LongFileTest {

    private static final int ROWS = Integer.getInteger("import.rows", 30_000);
    private static final int FIRST = ROWS / 5;
    private static final int LAST = ROWS / 5 * 4;

    /** The rows between, were they kept, would be two kilobytes each. */
    private static final long MOST_BYTES = (8L << 20) + ROWS * 100L;

    @TempDir
    Path folder;

    private volatile long early;
    private volatile long late;

    @Test
    void aLongFileDoesNotFillTheMemory() throws Exception {
        assertThat(Drafts.safeHouse().shelters()).as("the vocabulary is there").isTrue();
        Path file = folder.resolve("long.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("name,country,town,services,languages,phone,website,description\n");
            for (int row = 0; row < ROWS; row++) {
                out.write("Organisation " + row + ",IT,Bari,S43; S28,it; en,+39 080 " + row + ",https://o" + row
                        + ".example,\"Advice for whoever needs it, number " + row
                        + ", in a sentence of some length.\"\n");
            }
        }
        try (TestPortal portal = TestPortal.open(
                TestDatabase.h2(),
                List.of(Entries.class, EntryExport.class, EntryImport.class),
                new EntrySettings(12, 24))) {
            ImportReport report = Acting.call(
                    ANA,
                    () -> portal.get(EntryImport.class)
                            .plan(
                                    file,
                                    URI.create("https://lucerna.example"),
                                    ImportLimits.of(250_000, 1_000_000, 500),
                                    this::watch));

            assertThat(report.count(Outcome.CREATED)).isEqualTo(ROWS);
            assertThat(report.lines()).hasSize(500);
            assertThat(early).as("it was measured").isPositive();
            assertThat(late - early).isLessThan(MOST_BYTES);
        }
    }

    /** Measures what is in use when a fifth of the rows and when nearly all are done. */
    private void watch(ImportReport report) {
        Thread watcher = new Thread(() -> {
            early = usedAt(report, FIRST);
            late = usedAt(report, LAST);
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    private static long usedAt(ImportReport report, int rows) {
        try {
            while (report.rows() < rows) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
