package org.lucerna.directory.entry;

/** Whether an entry is to be found. */
public enum EntryState {
    PUBLISHED,
    /** Taken out of the directory; it can be put back. */
    WITHDRAWN
}
