package org.lucerna.members.organisation;

/** Whether an organisation belongs to the network. Its staff are members only while it is one. */
public enum OrganisationState {
    MEMBER,
    /** Its staff read what visitors read, until it is taken back. */
    SUSPENDED,
    LEFT
}
