package org.lucerna.members.organisation;

import java.time.OffsetDateTime;

/** A member organisation as those see it who administer the network, and its own editors. */
public record OrganisationView(
        long id,
        long version,
        OrganisationDraft data,
        OrganisationState state,
        boolean demandsSecondFactor,
        CharterAcceptance charter,
        OffsetDateTime joinedAt) {}
