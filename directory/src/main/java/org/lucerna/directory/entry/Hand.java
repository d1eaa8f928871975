package org.lucerna.directory.entry;

import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;

/** In what capacity somebody changed an entry. */
public enum Hand {
    /** Staff of the organisation itself. */
    ORGANISATION,
    /** An editor of its country, or of the whole directory. */
    EDITOR,
    /** The portal: an import, a merge of concepts, an operator. */
    PORTAL;

    static Hand of(Actor actor, Entry entry) {
        if (actor.accountId() == null) {
            return PORTAL;
        }
        Long organisation = entry.memberOrganisation();
        boolean own = organisation != null && actor.isStaffOf(organisation);
        return own && !actor.may(Permission.EDIT_WHOLE_DIRECTORY) ? ORGANISATION : EDITOR;
    }
}
