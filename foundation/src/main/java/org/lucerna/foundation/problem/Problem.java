package org.lucerna.foundation.problem;

/**
 * An expected way for a use case to fail. The message is a key of the interface's message files, so that each reader is
 * told in their own language; {@link #arguments()} fill its places.
 */
public abstract sealed class Problem extends RuntimeException permits NotFound, Conflict, Invalid, Denied {

    private final transient Object[] arguments;

    protected Problem(String messageKey, Object... arguments) {
        super(messageKey, null, false, false);
        this.arguments = arguments.clone();
    }

    public String messageKey() {
        return String.valueOf(getMessage());
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
