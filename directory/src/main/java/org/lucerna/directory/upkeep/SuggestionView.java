package org.lucerna.directory.upkeep;

import java.time.Instant;

/**
 * A suggestion as those see it who may change the entry. Immutable.
 *
 * @param text empty for a claim
 * @param fromOrganisation whether it came with the key of a letter to the organisation itself
 * @param claim whether it says that the entry belongs to a member organisation
 * @param claimant the name of that organisation; empty when it is a member no more
 */
public record SuggestionView(
        long id,
        long entryId,
        String entryName,
        String text,
        boolean fromOrganisation,
        boolean claim,
        String claimant,
        SuggestionState state,
        Instant posted) {}
