package org.lucerna.directory.exchange.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryParts;
import org.lucerna.directory.entry.PlaceTraces;
import org.lucerna.directory.exchange.Column;
import org.lucerna.directory.exchange.Flaw;
import org.lucerna.directory.exchange.Given;

/**
 * Takes the address out of a row about a place that is kept secret, and says so. A row that tells its street in another
 * cell, too, does not come in: nobody could say what else there is.
 */
public final class Silence {

    private Silence() {}

    /**
     * @param parts what the row says, not yet confidential
     * @param confidential whether it says that it is
     */
    public static Given keep(
            int row,
            @Nullable Long id,
            EntryParts parts,
            boolean confidential,
            Collection<Column> says,
            List<Flaw> known) {
        List<Flaw> flaws = new ArrayList<>(known);
        List<Flaw> notes = new ArrayList<>();
        EntryDraft open = parts.draft();
        EntryDraft draft = open.with(more -> more.confidential(confidential));
        boolean told = !open.street().isEmpty() || !open.postalCode().isEmpty();
        if (draft.isConfidential() && told) {
            draft = draft.with(more -> more.street("").postalCode(""));
            notes.add(new Flaw(Column.STREET.title(), "directoryImport.addressLeftOut"));
            flaws.addAll(told(draft, open.street()));
        }
        return new Given(row, id, draft, Set.copyOf(says), flaws, notes);
    }

    /** The columns of a confidential entry in whose texts this street stands. */
    public static List<Flaw> told(EntryDraft confidential, String street) {
        return EntryTable.cells(confidential).entrySet().stream()
                .filter(cell -> PlaceTraces.tells(cell.getValue(), Set.of(street)))
                .map(cell -> new Flaw(cell.getKey().title(), "entry.address.toldInText"))
                .toList();
    }
}
