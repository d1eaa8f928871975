package org.lucerna.foundation.problem;

/** There is no such thing, or it is not this actor's to see: the two look alike on purpose. */
public final class NotFound extends Problem {
    public NotFound() {
        super("problem.notFound");
    }
}
