package org.lucerna.members.account;

/**
 * What an account may do is no longer what it was: whoever remembers it forgets it now, in the same transaction.
 *
 * @param signOut whether everybody who is signed in with it must sign in again
 */
public record AccessChanged(long accountId, boolean signOut) {}
