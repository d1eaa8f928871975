package org.lucerna.members.provider;

/** Why signing in through the provider did not work. The page has a sentence for each, and another way in. */
public enum Trouble {
    /** The answer is to no open question of this browser: too late, used before, or somebody else's. */
    STALE,
    /** The person, or the provider for them, said no. */
    CANCELLED,
    /** The provider does not answer, or too slowly, or not as a provider does. */
    UNREACHABLE,
    /** The provider's clock and ours disagree. */
    CLOCK,
    /** The provider reports a mistake, or what it says of the person cannot be believed. */
    REFUSED,
    /** The account is closed. */
    CLOSED,
    /** They are signed in here as somebody else than the provider's person. */
    TAKEN
}
