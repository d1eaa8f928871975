package org.lucerna.site.setting;

/** What a site can do without: each can be switched off. */
public enum Feature {
    /** Organisations apply through the public form. */
    APPLICATIONS,
    /** Members found closed groups. */
    GROUPS,
    /** What organisations change in their own directory entry is live at once; switched off, an editor agrees first. */
    LIVE_ENTRIES
}
