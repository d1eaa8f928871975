package org.lucerna.members.session;

/** How far somebody has come in signing in. */
public enum Stage {
    /** They know the password; the second factor is still to be shown. Until then they are a visitor. */
    SECOND_STEP,
    SIGNED_IN
}
