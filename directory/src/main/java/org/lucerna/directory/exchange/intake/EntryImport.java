package org.lucerna.directory.exchange.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.NameKey;
import org.lucerna.directory.exchange.Column;
import org.lucerna.directory.exchange.Flaw;
import org.lucerna.directory.exchange.Given;
import org.lucerna.directory.exchange.GivenRows;
import org.lucerna.directory.exchange.ImportLimits;
import org.lucerna.directory.exchange.UnreadableFile;

/**
 * Takes files of organisations into the directory: tables and HSDS. Thread safe; a call lasts as long as the file does,
 * outside any transaction: rows come in by the hundred, each hundred whole. So an import that is cut short has brought
 * whole rows, and the same file once more brings the others: what is there already, it does not change.
 */
@ApplicationScoped
public class EntryImport {

    private static final Logger LOG = Logger.getLogger(EntryImport.class.getName());
    private static final int BATCH = 100;

    @Inject
    private ImportBatches batches;

    /**
     * What the file would change. Changes nothing.
     *
     * @param portal our own address, by which HSDS knows our entries again
     * @param progress is given the report before the first row and reads it while it grows
     * @throws org.lucerna.foundation.problem.Denied when the actor may not import
     * @throws UnreadableFile when the file, or the rest of it, makes no sense
     */
    public ImportReport plan(Path file, URI portal, ImportLimits limits, Consumer<ImportReport> progress)
            throws IOException, UnreadableFile {
        return run(file, portal, limits, progress, Numbers.OURS, false);
    }

    /** Does what {@link #plan} says. What came in before a row that cannot be read stays. */
    public ImportReport apply(Path file, URI portal, ImportLimits limits, Consumer<ImportReport> progress)
            throws IOException, UnreadableFile {
        return run(file, portal, limits, progress, Numbers.OURS, true);
    }

    /**
     * Takes in what another portal exported, each entry under the number that it had there: see {@link Numbers#TAKEN_OVER}.
     *
     * @param apply false to learn what would come of it, and change nothing
     */
    public ImportReport takeOver(Path file, URI portal, ImportLimits limits, boolean apply)
            throws IOException, UnreadableFile {
        return run(file, portal, limits, begun -> {}, Numbers.TAKEN_OVER, apply);
    }

    private ImportReport run(
            Path file, URI portal, ImportLimits limits, Consumer<ImportReport> progress, Numbers numbers, boolean apply)
            throws IOException, UnreadableFile {
        batches.checkMayImport();
        Instant began = Instant.now();
        try (GivenRows rows = EntryFile.open(file, portal, limits)) {
            ImportReport report = new ImportReport(rows.unknownColumns(), limits.shownLines());
            progress.accept(report);
            SeenRows seen = new SeenRows();
            List<Given> batch = new ArrayList<>();
            int count = 0;
            for (Optional<Given> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (++count > limits.rows()) {
                    throw new UnreadableFile("directoryImport.file.tooManyRows", limits.rows());
                }
                batch.add(once(row.get(), seen));
                if (batch.size() == BATCH) {
                    report.add(work(batch, began, numbers, apply));
                    batch.clear();
                }
            }
            report.add(work(batch, began, numbers, apply));
            return report;
        }
    }

    private List<ImportLine> work(List<Given> batch, Instant began, Numbers numbers, boolean apply) {
        if (batch.isEmpty()) {
            return List.of();
        }
        if (!apply) {
            return batches.plan(batch, began, numbers);
        }
        try {
            return batches.apply(batch, began, numbers);
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                LOG.log(Level.WARNING, e, () -> "Row " + batch.getFirst().row() + " of an import was not stored");
                return List.of(notStored(batch.getFirst()));
            }
            // Somebody changed one of these entries at the same moment: the others need not suffer for it.
            return batch.stream()
                    .flatMap(row -> work(List.of(row), began, numbers, true).stream())
                    .toList();
        }
    }

    private static ImportLine notStored(Given row) {
        return new ImportLine(
                row.row(),
                row.draft().name(),
                Outcome.REFUSED,
                row.id(),
                List.of(),
                List.of(new Flaw("", "directoryImport.notStored")),
                List.of());
    }

    /** A row about the organisation of an earlier one is refused: which of the two is true, nobody could tell. */
    private static Given once(Given row, SeenRows seen) {
        int before = row.id() == null ? named(row, seen) : seen.before("id " + row.id(), row.row());
        if (before == 0) {
            return row;
        }
        List<Flaw> flaws = new ArrayList<>(row.flaws());
        flaws.add(new Flaw(Column.NAME.title(), "directoryImport.sameAsRow", before));
        return new Given(row.row(), row.id(), row.draft(), row.says(), flaws, row.notes());
    }

    private static int named(Given row, SeenRows seen) {
        EntryDraft draft = row.draft();
        String name = NameKey.of(draft.name());
        if (name.isEmpty()) {
            return 0;
        }
        String key = name + "\n" + draft.country() + "\n";
        String town = NameKey.of(draft.town());
        // One without a town may be any of its branches.
        int before = town.isEmpty() ? seen.find("any\n" + key) : seen.find("at\n" + key);
        if (before == 0) {
            before = seen.before("at\n" + key + town, row.row());
        }
        seen.before("any\n" + key, row.row());
        return before;
    }
}
