package org.lucerna.directory.upkeep;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntryDraft;

/**
 * What an organisation wants its entry to say, as one reader may see it. Immutable.
 *
 * @param version to be given back with a decision
 * @param entryId null for an entry that is not there yet
 * @param entryVersion of the entry from which it was made
 * @param country whose editors decide; null when the whole directory's do
 * @param reason why it was declined; else empty
 */
public record ProposalView(
        long id,
        long version,
        @Nullable Long entryId,
        long entryVersion,
        EntryDraft data,
        @Nullable String country,
        SuggestionState state,
        String reason,
        Instant proposed) {

    public String name() {
        return data.name();
    }
}
