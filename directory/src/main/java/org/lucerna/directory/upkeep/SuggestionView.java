package org.lucerna.directory.upkeep;

import java.time.Instant;

/**
 * A suggestion as those see it who may change the entry. Immutable.
 *
 * @param fromOrganisation whether it came with the key of a letter to the organisation itself
 */
public record SuggestionView(
        long id,
        long entryId,
        String entryName,
        String text,
        boolean fromOrganisation,
        SuggestionState state,
        Instant posted) {}
