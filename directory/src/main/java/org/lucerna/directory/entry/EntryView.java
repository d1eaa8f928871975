package org.lucerna.directory.entry;

import java.time.Instant;

/**
 * One entry as its reader may see it: contacts that are not theirs to read are not in it. Immutable.
 *
 * @param version to be given back with a change, so that nobody's work is overwritten
 * @param data what it says, as a draft for a form that changes it
 * @param mayEdit whether this reader may change it
 * @param added when it came into the directory
 * @param changed when it was last changed
 */
public record EntryView(
        long id,
        long version,
        EntryDraft data,
        EntryState state,
        Freshness freshness,
        boolean mayEdit,
        Instant added,
        Instant changed) {

    public String name() {
        return data.name();
    }
}
