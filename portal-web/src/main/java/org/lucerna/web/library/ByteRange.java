package org.lucerna.web.library;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a request asks for (RFC 9110, section 14), both ends included. Several parts in one request
 * are answered with the whole file, as the standard allows.
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /** A range that begins behind the file's end. */
    static final class Unsatisfiable extends Exception {
        Unsatisfiable() {
            super("Range not satisfiable", null, false, false);
        }
    }

    /** Empty when there is no range, or none that we understand: the whole file is the answer. */
    static Optional<ByteRange> parse(@Nullable String header, long size) throws Unsatisfiable {
        Matcher range = ONE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long wanted = Long.parseLong(range.group(2));
            if (wanted == 0 || size == 0) {
                throw new Unsatisfiable();
            }
            return Optional.of(new ByteRange(Math.max(0, size - wanted), size - 1));
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
        if (first >= size) {
            throw new Unsatisfiable();
        }
        return last < first ? Optional.empty() : Optional.of(new ByteRange(first, last));
    }

    long length() {
        return last - first + 1;
    }

    String contentRange(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
