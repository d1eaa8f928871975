package org.lucerna.members.account;

/** Whether somebody can sign in. */
public enum AccountState {
    ACTIVE,
    /** Closed by an administrator: nobody signs in with it, and its sessions are no more. It can be opened again. */
    CLOSED
}
