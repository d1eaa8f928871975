package org.lucerna.directory.entry;

/** How long ago somebody made sure that an entry is true. */
public enum Freshness {
    VERIFIED,
    /** It is time to ask again: readers are told so, and it stands behind those that are verified. */
    AGEING,
    /** Nobody has confirmed it for so long that it may not exist any more. */
    INACTIVE
}
