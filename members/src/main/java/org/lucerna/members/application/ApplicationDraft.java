package org.lucerna.members.application;

import org.lucerna.foundation.text.Language;
import org.lucerna.members.organisation.OrganisationDraft;

/**
 * What the public form asks.
 *
 * @param language in which the portal writes to the contact
 */
public record ApplicationDraft(
        OrganisationDraft organisation,
        String contactName,
        String contactRole,
        String contactEmail,
        Language language) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_ROLE = 120;
}
