package org.lucerna.directory.exchange;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntryDraft;

/**
 * What one row of a file says of an organisation. Immutable.
 *
 * @param row its number in the file, as a spreadsheet program shows it
 * @param id of the entry that it is about; null where the file does not know
 * @param draft what it says; about what the file leaves out, the draft says nothing
 * @param says the columns in which something stands: an empty cell says nothing, not even no
 * @param flaws why it cannot come in; empty when it can
 * @param notes what comes in otherwise than it stands there
 */
public record Given(
        int row, @Nullable Long id, EntryDraft draft, Set<Column> says, List<Flaw> flaws, List<Flaw> notes) {
    public Given {
        says = Set.copyOf(says);
        flaws = List.copyOf(flaws);
        notes = List.copyOf(notes);
    }

    public boolean says(Column column) {
        return says.contains(column);
    }
}
