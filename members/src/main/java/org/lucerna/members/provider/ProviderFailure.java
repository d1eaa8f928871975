package org.lucerna.members.provider;

/** Inside this package: talking to the provider has come to nothing. The message is for the log, never for a page. */
final class ProviderFailure extends Exception {

    private static final long serialVersionUID = 1;

    private final Trouble trouble;

    ProviderFailure(Trouble trouble, String message, Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    ProviderFailure(Trouble trouble, String message) {
        super(message);
        this.trouble = trouble;
    }

    /** Whether the log has it already. */
    boolean isRepeated() {
        return getCause() instanceof ProviderFailure;
    }

    Trouble trouble() {
        return trouble;
    }
}
