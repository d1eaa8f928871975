package org.lucerna.members.account;

import java.time.Duration;

/**
 * What an operator decides about accounts.
 *
 * @param resetValid how long a key for a new password is good
 * @param emailChangeValid how long both addresses have to agree to a change
 * @param inactiveAfter how long an account is kept that nobody signs in with
 * @param warnedBefore how long before that its owner gets a letter
 */
public record AccountSettings(
        Duration resetValid, Duration emailChangeValid, Duration inactiveAfter, Duration warnedBefore) {}
