package org.lucerna.directory.entry;

/**
 * That an organisation does, or does not do, what a concept says: a capability (S), a target group (T), a form of
 * exploitation (X, P) or an area of cross-border work (C). Immutable.
 *
 * @param concept id of the vocabulary
 */
public record EntryStatement(String concept, Stated stated) {

    public static EntryStatement yes(String concept) {
        return new EntryStatement(concept, Stated.YES);
    }

    public static EntryStatement no(String concept) {
        return new EntryStatement(concept, Stated.NO);
    }
}
