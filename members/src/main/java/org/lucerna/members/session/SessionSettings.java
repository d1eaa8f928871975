package org.lucerna.members.session;

import java.time.Duration;

/**
 * How long somebody stays signed in.
 *
 * @param idle without a request
 * @param longest whatever they do
 * @param keptIdle {@code idle} for who asked to be kept signed in
 * @param keptLongest {@code longest} for them
 */
public record SessionSettings(Duration idle, Duration longest, Duration keptIdle, Duration keptLongest) {

    Duration idle(boolean kept) {
        return kept ? keptIdle : idle;
    }

    public Duration longest(boolean kept) {
        return kept ? keptLongest : longest;
    }
}
