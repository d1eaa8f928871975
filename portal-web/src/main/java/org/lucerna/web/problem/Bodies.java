package org.lucerna.web.problem;

import org.jspecify.annotations.Nullable;

/** What a request brings with it. Thread safe. */
public final class Bodies {

    private Bodies() {}

    /** The body. @throws ProblemException when the request has none, which JSON-B reads as null */
    public static <T> T given(@Nullable T body) {
        if (body == null) {
            throw new ProblemException(400, "problem.malformed");
        }
        return body;
    }
}
