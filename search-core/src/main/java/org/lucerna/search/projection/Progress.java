package org.lucerna.search.projection;

/** Is told how a rebuild goes on. */
@FunctionalInterface
public interface Progress {

    /**
     * @param done items that were read so far
     * @param total items that there are to read
     */
    void read(long done, long total);
}
