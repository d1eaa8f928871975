package org.lucerna.directory.exchange.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.exchange.Given;
import org.lucerna.directory.exchange.ImportLimits;
import org.lucerna.directory.exchange.UnreadableFile;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.vocabulary.skos.ShippedVocabulary;

/** The organisations of the demonstration set, {@code demo/organisations.csv}, as an import reads them. */
public final class DemoTable {

    private static final Path FILE = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolveSibling("demo")
            .resolve("organisations.csv");

    static {
        // The table names concepts of it.
        Vocabulary.replace(ShippedVocabulary.read());
    }

    private DemoTable() {}

    public static List<EntryDraft> drafts() {
        return rows().stream().map(Given::draft).toList();
    }

    static List<Given> rows() {
        List<Given> read = new ArrayList<>();
        try (TableRows rows = TableRows.csv(FILE, ImportLimits.of(1_000, 1 << 20, 10))) {
            for (Optional<Given> row = rows.next(); row.isPresent(); row = rows.next()) {
                read.add(row.get());
            }
            return read;
        } catch (IOException | UnreadableFile e) {
            throw new AssertionError(FILE.toString(), e);
        }
    }
}
