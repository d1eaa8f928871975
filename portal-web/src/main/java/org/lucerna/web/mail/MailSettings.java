package org.lucerna.web.mail;

import java.time.Duration;
import java.util.Optional;

/**
 * How letters are carried.
 *
 * @param smtp the mail server; without one, letters are laid into the folder {@code mail} of the data directory
 * @param from the sender as a header has it: {@code Lanterna <post@example.org>}
 * @param giveUpAfter how long a letter is tried
 * @param keep how long it is remembered to whom a letter went
 */
public record MailSettings(Optional<Smtp> smtp, String from, Duration giveUpAfter, Duration keep) {

    /** How the way to the mail server is protected. */
    public enum Protection {
        /** Begins in the clear and must change to TLS before anything is said. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** Not at all: for a mail server on the same machine. */
        NONE
    }

    /**
     * @param user with {@code password}, when the server asks who sends
     * @param timeout for the connection, and for each answer of the server
     */
    public record Smtp(
            String host,
            int port,
            Protection protection,
            Optional<String> user,
            Optional<String> password,
            Duration timeout) {
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }
}
