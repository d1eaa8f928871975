package org.lucerna.directory.exchange.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.exchange.Flaw;

/**
 * What becomes of one row. Immutable.
 *
 * @param row its number in the file
 * @param name of the organisation, as far as anybody knows
 * @param entry the entry that it speaks of; null where there is none yet
 * @param differences what the entry says otherwise afterwards
 * @param flaws why the row is refused; empty otherwise
 * @param notes what comes in otherwise than it stands in the file
 */
public record ImportLine(
        int row,
        String name,
        Outcome outcome,
        @Nullable Long entry,
        List<Difference> differences,
        List<Flaw> flaws,
        List<Flaw> notes) {

    /** What stood in a column, and what stands there then. */
    public record Difference(String column, String before, String after) {}

    public ImportLine {
        differences = List.copyOf(differences);
        flaws = List.copyOf(flaws);
        notes = List.copyOf(notes);
    }

    /** The same, once its entry is there. */
    ImportLine of(long id) {
        return new ImportLine(row, name, outcome, id, differences, flaws, notes);
    }

    ImportLine refusedFor(List<Flaw> reasons) {
        return new ImportLine(row, name, Outcome.REFUSED, entry, List.of(), reasons, notes);
    }
}
