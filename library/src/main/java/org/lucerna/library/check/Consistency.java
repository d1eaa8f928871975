package org.lucerna.library.check;

import jakarta.enterprise.context.ApplicationScoped;

/** Compares database, file store and index. Streams all three: memory does not grow with the library. */
@ApplicationScoped
public class Consistency {

    static final int LISTED = 1_000;

    /** Reads every original; takes about as long as copying them. Records may be added meanwhile. */
    public ConsistencyReport check() {
        throw new UnsupportedOperationException();
    }
}
