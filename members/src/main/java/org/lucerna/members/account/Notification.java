package org.lucerna.members.account;

/** Letters that somebody may like to get. Those about the account's own safety always come. */
public enum Notification {
    /** News of the network, as they appear. */
    NEWS,
    /** What is new in the groups that one is in. */
    GROUPS,
    /** Answers to what one has written. */
    ANSWERS
}
