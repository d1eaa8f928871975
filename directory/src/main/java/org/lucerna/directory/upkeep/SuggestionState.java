package org.lucerna.directory.upkeep;

/** What has become of a suggestion or a proposal. */
public enum SuggestionState {
    WAITING,
    /** The entry says so now, as far as the editor thought right. */
    ACCEPTED,
    DISMISSED
}
