package org.lucerna.members.provider;

/**
 * Whom the provider has sent, as they see it themselves.
 *
 * @param email as the provider says; empty when it says none
 * @param emailVerified whether the provider says that the address is theirs
 * @param askPassword whether somebody was signed in in this browser before: a session alone shows nothing then
 * @param codeSent whether a letter with a code is under way to the address
 */
public record ArrivalView(String email, boolean emailVerified, boolean askPassword, boolean codeSent) {}
