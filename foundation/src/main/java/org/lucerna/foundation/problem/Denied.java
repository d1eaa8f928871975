package org.lucerna.foundation.problem;

/** The actor may see the thing but not do this to it. */
public final class Denied extends Problem {
    public Denied() {
        super("problem.denied");
    }
}
