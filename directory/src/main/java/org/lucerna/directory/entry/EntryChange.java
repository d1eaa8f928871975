package org.lucerna.directory.entry;

import java.time.Instant;

/**
 * One line of an entry's history. Immutable.
 *
 * @param id to go back to it
 * @param author the name of who did it; empty for the portal, and for who has left
 * @param data what the entry said from then on, as far as this reader may see it
 */
public record EntryChange(long id, Instant at, Act act, Hand hand, String author, EntryDraft data) {

    /** What was done. */
    public enum Act {
        CREATE,
        CHANGE,
        /** Confirmed as true, and nothing else. */
        VERIFY,
        WITHDRAW,
        RESTORE,
        /** An earlier version was taken up again. */
        REVERT
    }
}
