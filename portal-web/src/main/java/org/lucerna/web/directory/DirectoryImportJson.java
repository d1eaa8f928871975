package org.lucerna.web.directory;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.exchange.intake.ImportLine;
import org.lucerna.directory.exchange.intake.ImportReport;
import org.lucerna.directory.exchange.intake.Outcome;
import org.lucerna.web.page.Words;

/**
 * What a file of organisations changes, or has changed.
 *
 * @param rows those that are refused, and those that change something; so many as the settings allow
 * @param unknownColumns titles of columns that mean nothing here
 */
public record DirectoryImportJson(
        int created,
        int changed,
        int merged,
        int unchanged,
        int refused,
        List<ImportedRow> rows,
        List<String> unknownColumns) {

    /**
     * @param row its number in the file
     * @param entry the entry that it speaks of, if there is one
     * @param columns those that say something else afterwards
     * @param reasons why it is refused, or what comes in otherwise than it stands there, in sentences
     */
    public record ImportedRow(
            int row, String name, String outcome, @Nullable Long entry, List<String> columns, List<String> reasons) {

        static ImportedRow of(ImportLine line, Words words) {
            List<String> reasons = java.util.stream.Stream.concat(line.flaws().stream(), line.notes().stream())
                    .map(flaw -> DirectoryImportPage.sentence(flaw, words))
                    .toList();
            return new ImportedRow(
                    line.row(),
                    line.name(),
                    line.outcome().name().toLowerCase(Locale.ROOT),
                    line.entry(),
                    line.differences().stream()
                            .map(ImportLine.Difference::column)
                            .toList(),
                    reasons);
        }
    }

    static DirectoryImportJson of(ImportReport report, Words words) {
        return new DirectoryImportJson(
                report.count(Outcome.CREATED),
                report.count(Outcome.CHANGED),
                report.count(Outcome.MERGED),
                report.count(Outcome.UNCHANGED),
                report.count(Outcome.REFUSED),
                report.lines().stream().map(line -> ImportedRow.of(line, words)).toList(),
                report.unknownColumns());
    }
}
