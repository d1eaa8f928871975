package org.lucerna.directory.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lucerna.directory.entry.People.ANA;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryTables;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.exchange.EntryExport;
import org.lucerna.directory.exchange.ExportFilter;
import org.lucerna.directory.exchange.Flaw;
import org.lucerna.directory.exchange.ImportLimits;
import org.lucerna.directory.exchange.UnreadableFile;
import org.lucerna.directory.exchange.table.EntryTable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.testing.TestDatabase;

/** An empty directory, and what the contracts of imports do with it. */
interface Importing {

    URI PORTAL = URI.create("https://lucerna.example");
    ImportLimits LIMITS = ImportLimits.of(1000, 10_000_000, 100);

    TestDatabase database();

    EntryImport imports();

    EntryExport export();

    Entries entries();

    /** For the test's files. */
    Path folder();

    default List<Long> ids(ExportFilter filter) throws Exception {
        return as(ANA, () -> export().list(filter, new PageRequest(1, 10))).items().stream()
                .map(EntryView::id)
                .toList();
    }

    default int statements(Callable<?> work) throws Exception {
        int before = database().statements();
        as(ANA, work);
        return database().statements() - before;
    }

    default Optional<String> nameOfFirst() throws Exception {
        return all().stream().map(EntryView::name).findFirst();
    }

    default String nameOf(byte[] bytes) throws Exception {
        EntryTables.empty(database());
        Path file = file(bytes);
        as(ANA, () -> imports().apply(file, PORTAL, LIMITS, unused -> {}));
        return nameOfFirst().orElse("");
    }

    default void assertUnreadable(String text, String reason) {
        assertThatThrownBy(() -> plan(text))
                .as(reason)
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.messageKey()).isEqualTo(reason));
    }

    default List<Flaw> flaws(ImportReport report, int row) {
        return report.lines().stream()
                .filter(line -> line.row() == row)
                .findFirst()
                .orElseThrow()
                .flaws();
    }

    default ImportReport plan(String text) throws Exception {
        return as(ANA, () -> run(text, false));
    }

    default ImportReport take(String text) throws Exception {
        return as(ANA, () -> run(text, true));
    }

    default ImportReport run(String text, boolean apply) throws Exception {
        Path file = file(text.getBytes(StandardCharsets.UTF_8));
        return apply
                ? imports().apply(file, PORTAL, LIMITS, unused -> {})
                : imports().plan(file, PORTAL, LIMITS, unused -> {});
    }

    default Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder(), "list", null), bytes);
    }

    default EntryView create(EntryDraft draft) {
        return Acting.as(ANA, () -> entries().create(draft));
    }

    default List<EntryView> all() throws Exception {
        return as(
                ANA,
                () -> export().list(ExportFilter.ALL, new PageRequest(1, 100)).items());
    }

    default String asTable(List<EntryView> views, Actor reader) {
        assertThat(reader).isNotNull();
        StringBuilder text = new StringBuilder(String.join(",", EntryTable.titles())).append('\n');
        for (EntryView view : views) {
            text.append(EntryTable.row(view).stream()
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .reduce((one, other) -> one + "," + other)
                            .orElse(""))
                    .append('\n');
        }
        return text.toString();
    }

    default <T> T as(Actor actor, Callable<T> work) throws Exception {
        return Acting.call(actor, work);
    }
}
