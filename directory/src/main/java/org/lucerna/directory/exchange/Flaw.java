package org.lucerna.directory.exchange;

import java.util.List;

/**
 * Why something of a row cannot come in, or comes in otherwise than it stands there. Immutable.
 *
 * @param column as the file's kind calls it; empty for the whole row
 * @param messageKey a key of the message files
 * @param arguments fill the message's places
 */
public record Flaw(String column, String messageKey, List<Object> arguments) {
    public Flaw(String column, String messageKey, Object... arguments) {
        this(column, messageKey, List.of(arguments));
    }
}
