package org.lucerna.foundation.access;

import java.util.regex.Pattern;

/**
 * Who may read one item. Every item has exactly one audience; a reader carries the set of those that they may read, and
 * the comparison of the two is the only read rule there is. Immutable.
 *
 * @param code the stored form: {@code public}, {@code members}, {@code editors} or {@code group:<number>}
 */
public record Audience(String code) {

    private static final Pattern CODE = Pattern.compile("public|members|editors|group:[1-9][0-9]{0,17}");

    public static final Audience PUBLIC = new Audience("public");
    public static final Audience MEMBERS = new Audience("members");
    public static final Audience EDITORS = new Audience("editors");

    /** @throws IllegalArgumentException when the code is none of the four forms */
    public Audience {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not an audience: " + code);
        }
    }

    /** The members of one closed group. */
    public static Audience group(long id) {
        return new Audience("group:" + id);
    }

    @Override
    public String toString() {
        return code;
    }
}
