package org.lucerna.directory.exchange.intake;

/** Whose numbers the rows of a file have. */
public enum Numbers {
    /** This portal's: a number that no entry has is a mistake. */
    OURS,
    /**
     * Those of the portal that this one takes over from: an entry that is not here yet comes in under the number that it
     * had, so that addresses which people keep lead to it still. An entry that has the number and another name is not
     * touched.
     */
    TAKEN_OVER
}
