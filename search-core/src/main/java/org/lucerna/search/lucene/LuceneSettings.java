package org.lucerna.search.lucene;

/**
 * What an operator may set.
 *
 * @param writeBufferMegabytes memory that new documents may take before they are written; from 4 to 1024
 */
public record LuceneSettings(int writeBufferMegabytes) {

    public static final LuceneSettings DEFAULTS = new LuceneSettings(24);

    /** @throws IllegalArgumentException when a value is out of range */
    public LuceneSettings {
        if (writeBufferMegabytes < 4 || writeBufferMegabytes > 1024) {
            throw new IllegalArgumentException("The write buffer takes from 4 to 1024 MB, not " + writeBufferMegabytes);
        }
    }
}
