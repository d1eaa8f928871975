package org.lucerna.foundation.access;

/** What somebody may do. Reading is not among them: it is decided by {@link Audience} alone. */
public enum Permission {
    /** No permission needed: the method is open to every visitor, who sees what their audiences allow. */
    ANYONE,
    /** See and change what belongs to one's own account. Everybody who signs in has it. */
    OWN_ACCOUNT,
    /** Import files, describe, change and withdraw library records. */
    EDIT_LIBRARY,
    /** Write entries of the directory: their own organisation's, or their countries'; the actor says which. */
    EDIT_DIRECTORY,
    /** Write every entry of the directory; only together with {@link #EDIT_DIRECTORY}. */
    EDIT_WHOLE_DIRECTORY,
    /** Write letters to organisations through the portal. */
    WRITE_TO_ORGANISATIONS,
    /** Change concepts of the vocabulary, merge, deprecate, import them. */
    EDIT_VOCABULARY,
    /** See the state of the portal, rebuild the index, check the stores. */
    OPERATE,
    /** Create accounts and change what they may do. */
    ADMINISTER_ACCOUNTS,
    /** Write the site's own pages, its settings and its hotlines. */
    EDIT_SITE,
    /** Decide about organisations that want to join, and about those that have. */
    ADMINISTER_ORGANISATIONS,
    /** Invite colleagues of one's own organisation. */
    INVITE_COLLEAGUES,
    /** Found closed groups, and be in them. */
    TAKE_PART_IN_GROUPS,
    /** Look through the audit log and take it along. */
    READ_AUDIT_LOG
}
