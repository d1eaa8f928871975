package org.lucerna.foundation.problem;

/** Somebody else changed the thing in between, or it exists already. Nothing was overwritten. */
public final class Conflict extends Problem {
    public Conflict(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
