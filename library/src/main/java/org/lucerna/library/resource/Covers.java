package org.lucerna.library.resource;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Pictures of first pages, drawn when somebody first looks and kept beside the original. Not a use case itself: drawing
 * takes seconds, and no transaction waits for it.
 */
@ApplicationScoped
public class Covers {

    /**
     * A PNG, JPEG or WebP picture; empty when the record has no file or its file cannot be drawn.
     *
     * @throws org.lucerna.foundation.problem.NotFound when there is no such record for this reader
     */
    public Optional<Path> find(long id) {
        throw new UnsupportedOperationException();
    }
}
