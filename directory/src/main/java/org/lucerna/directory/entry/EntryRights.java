package org.lucerna.directory.entry;

import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;

/** Who may write which entry: the one place that says so. */
final class EntryRights {

    private EntryRights() {}

    /** Whether they need nobody's consent, whatever the site has set: see {@link Approval}. */
    static boolean editsFreely(Actor actor, @Nullable String country) {
        return actor.may(Permission.EDIT_DIRECTORY)
                && (actor.may(Permission.EDIT_WHOLE_DIRECTORY) || country != null && actor.editsCountry(country));
    }

    /**
     * @param country of the entry's seat
     * @param memberOrganisation whose entry it is
     */
    static boolean mayEdit(Actor actor, @Nullable String country, @Nullable Long memberOrganisation) {
        if (!actor.may(Permission.EDIT_DIRECTORY)) {
            return false;
        }
        return editsFreely(actor, country) || memberOrganisation != null && actor.isStaffOf(memberOrganisation);
    }
}
