package org.lucerna.directory.exchange.intake;

/** What becomes of a row. */
public enum Outcome {
    /** An entry that was not there. */
    CREATED,
    /** The entry that the row names by its number says something else. */
    CHANGED,
    /** An entry that the row does not name is the same organisation, and says more. */
    MERGED,
    /** The entry says it all already. */
    UNCHANGED,
    /** It cannot come in. */
    REFUSED
}
