package org.lucerna.members.invitation;

/** What has become of an invitation. */
public enum InvitationState {
    OPEN,
    ACCEPTED,
    EXPIRED,
    REVOKED
}
