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

    /**
     * An entry that came in unverified, out of an old handbook, is ageing from its first day, and inactive only when
     * nobody has confirmed it for that long since it stands here: until then the network has hardly been able to.
     *
     * @param verifiedOn null where nobody ever did
     * @param addedOn when it came into the directory
     */
    public Freshness freshness(@Nullable LocalDate verifiedOn, LocalDate addedOn, LocalDate today) {
        LocalDate inactive = today.minusMonths(inactiveMonths);
        if (verifiedOn != null && !verifiedOn.isBefore(today.minusMonths(ageingMonths))) {
            return Freshness.VERIFIED;
        }
        boolean lately = verifiedOn != null && !verifiedOn.isBefore(inactive);
        return lately || !addedOn.isBefore(inactive) ? Freshness.AGEING : Freshness.INACTIVE;
    }
}
