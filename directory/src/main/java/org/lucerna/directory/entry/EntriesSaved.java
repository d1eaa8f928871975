package org.lucerna.directory.entry;

import java.util.List;

/**
 * Entries were written: told inside the transaction that wrote them, for what follows from their words elsewhere in the
 * directory. Whoever fails while listening undoes the writing. Immutable.
 */
public record EntriesSaved(List<Saved> entries) {

    /**
     * One of them.
     *
     * @param said everything that it says now, whoever may read it
     * @param isNew whether it says anything for the first time: nothing can follow from what it said before
     */
    public record Saved(long id, EntryDraft said, boolean isNew) {}

    public EntriesSaved {
        entries = List.copyOf(entries);
    }
}
