package org.lucerna.site.setting;

/** What a site can do without: each can be switched off. */
public enum Feature {
    /** Organisations apply through the public form. */
    APPLICATIONS,
    /** Members found closed groups. */
    GROUPS
}
