package org.lucerna.members.invitation;

import java.time.Duration;

/**
 * What an operator decides about invitations.
 *
 * @param valid how long an invitation can be accepted
 * @param perDay how many an organisation may send in 24 hours
 */
public record InvitationSettings(Duration valid, int perDay) {}
