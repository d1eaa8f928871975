package org.lucerna.members.account;

import java.time.Duration;

/**
 * What an operator decides about accounts.
 *
 * @param resetValid how long a key for a new password is good
 * @param emailChangeValid how long both addresses have to agree to a change
 */
public record AccountSettings(Duration resetValid, Duration emailChangeValid) {}
