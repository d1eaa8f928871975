package org.lucerna.vocabulary.skos;

/**
 * What a file may cost before it is refused.
 *
 * @param bytes the longest file
 * @param statements the most statements in it
 */
public record SkosLimits(long bytes, int statements) {

    public static final SkosLimits DEFAULTS = new SkosLimits(20L << 20, 500_000);

    /** What a concept's id may be: it stands in addresses, records and facets. */
    static final String ID = "[A-Za-z0-9][A-Za-z0-9_.-]{0,19}";

    /** The longest label and the longest note, in characters; notes are as long as their column. */
    public static final int LABEL = 300;

    public static final int NOTE = 4_000;

    /** The most labels, synonyms and notes that one concept may have. */
    public static final int TEXTS = 500;

    public static final int ADDRESS = 2_000;

    /** Whether a concept or scheme can have this id. */
    public static boolean isId(String id) {
        return id.matches(ID);
    }
}
