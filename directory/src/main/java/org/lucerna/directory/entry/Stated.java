package org.lucerna.directory.entry;

/** What an organisation said about one concept. It may also have said nothing, which is neither of these. */
public enum Stated {
    YES,
    NO
}
