package org.lucerna.members.session;

/** What somebody has signed in with. */
public enum Means {
    /** Password, code, passkey. */
    OURS,
    /** The network's identity provider vouches for them. */
    PROVIDER,
    /** The same, and it is believed that they have shown a second factor there. */
    PROVIDER_WITH_SECOND_FACTOR
}
