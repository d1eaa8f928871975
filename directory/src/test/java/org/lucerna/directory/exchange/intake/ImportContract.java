package org.lucerna.directory.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.directory.entry.Drafts;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntrySettings;
import org.lucerna.directory.entry.EntryTables;
import org.lucerna.directory.exchange.EntryExport;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** What becomes of a file of organisations, whatever the database; theme by theme, on one portal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImportContract
        implements RowsContract, FileKindsContract, SecretsContract, WayOutContract, TakingOverContract {

    @TempDir
    Path folder;

    private TestDatabase database;
    private TestPortal portal;

    abstract TestDatabase newDatabase();

    @BeforeAll
    void open() {
        database = newDatabase();
        portal = TestPortal.open(
                database, List.of(Entries.class, EntryExport.class, EntryImport.class), new EntrySettings(12, 24));
        assertThat(Drafts.safeHouse().shelters()).as("the vocabulary is there").isTrue();
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @BeforeEach
    void emptyDirectory() {
        EntryTables.empty(database);
    }

    @Override
    public TestDatabase database() {
        return database;
    }

    @Override
    public EntryImport imports() {
        return portal.get(EntryImport.class);
    }

    @Override
    public EntryExport export() {
        return portal.get(EntryExport.class);
    }

    @Override
    public Entries entries() {
        return portal.get(Entries.class);
    }

    @Override
    public Path folder() {
        return folder;
    }
}
