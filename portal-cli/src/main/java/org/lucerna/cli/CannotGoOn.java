package org.lucerna.cli;

import org.jspecify.annotations.Nullable;

/**
 * A command cannot do its work, for a reason that the user can mend. The message is one sentence that says what is wrong
 * and what to do; it is printed without a stack trace and the command ends with {@link ExitCode#WRONG_CALL}.
 */
public final class CannotGoOn extends RuntimeException {

    public CannotGoOn(String sentence) {
        this(sentence, null);
    }

    public CannotGoOn(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The message of an exception that always has one. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
