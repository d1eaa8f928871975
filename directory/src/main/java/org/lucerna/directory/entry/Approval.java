package org.lucerna.directory.entry;

/** What the site has decided about changes that an organisation makes to its own entry. Thread safe. */
public interface Approval {

    /** Whether an editor of its country, or of the whole directory, has to agree first. */
    boolean isNeeded();
}
