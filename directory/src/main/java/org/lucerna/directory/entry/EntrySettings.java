package org.lucerna.directory.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the operator has set for entries.
 *
 * @param ageingMonths after which readers are told that an entry was not confirmed
 * @param inactiveMonths after which it counts as inactive
 */
public record EntrySettings(int ageingMonths, int inactiveMonths) {

    /** @param verifiedOn null where nobody ever did */
    public Freshness freshness(@Nullable LocalDate verifiedOn, LocalDate today) {
        if (verifiedOn == null || verifiedOn.isBefore(today.minusMonths(inactiveMonths))) {
            return Freshness.INACTIVE;
        }
        return verifiedOn.isBefore(today.minusMonths(ageingMonths)) ? Freshness.AGEING : Freshness.VERIFIED;
    }
}
