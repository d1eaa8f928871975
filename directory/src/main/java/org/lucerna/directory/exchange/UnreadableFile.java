package org.lucerna.directory.exchange;

import java.util.List;

/** A file that is not what it has to be; the message says what is wrong, and in which row. */
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1;

    private final String messageKey;
    private final transient List<Object> arguments;

    public UnreadableFile(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
