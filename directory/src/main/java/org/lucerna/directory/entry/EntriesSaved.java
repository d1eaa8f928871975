package org.lucerna.directory.entry;

import java.util.List;
import java.util.Set;

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
     * @param streets where a place is or was that is confidential now; else none
     */
    public record Saved(long id, EntryDraft said, boolean isNew, Set<String> streets) {
        public Saved {
            streets = Set.copyOf(streets);
        }
    }

    public EntriesSaved {
        entries = List.copyOf(entries);
    }

    /** Those whose place has to be forgotten wherever else it was told: it is confidential, and may not always have been. */
    public List<Saved> secret() {
        return entries.stream()
                .filter(entry -> !entry.isNew() && entry.said().isConfidential())
                .toList();
    }
}
