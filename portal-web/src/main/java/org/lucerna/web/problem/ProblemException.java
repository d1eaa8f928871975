package org.lucerna.web.problem;

/** A request that HTTP itself finds fault with, told by a sentence of ours. */
public final class ProblemException extends RuntimeException {

    private final int status;
    private final String key;
    private final transient Object[] arguments;

    /** @param key of the message files */
    public ProblemException(int status, String key, Object... arguments) {
        super(status + " " + key, null, false, false);
        this.status = status;
        this.key = key;
        this.arguments = arguments.clone();
    }

    int status() {
        return status;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
