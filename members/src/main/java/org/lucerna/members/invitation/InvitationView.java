package org.lucerna.members.invitation;

import java.time.OffsetDateTime;

/** An invitation as whoever may revoke it sees it, and whoever was invited. */
public record InvitationView(
        long id, String organisation, String email, InvitationState state, boolean editor, OffsetDateTime expiresAt) {

    public boolean isOpen() {
        return state == InvitationState.OPEN;
    }
}
