package org.lucerna.members.organisation;

/** What sort of organisation this is. */
public enum OrganisationType {
    NGO,
    NETWORK,
    PUBLIC_BODY,
    INTERNATIONAL,
    RESEARCH,
    OTHER
}
