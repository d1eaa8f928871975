package org.lucerna.web.page;

import org.jspecify.annotations.Nullable;

/** What came in a form's field or a body's property. One that was not sent says no more than one left empty. Thread safe. */
public final class Typed {

    private Typed() {}

    public static String typed(@Nullable String field) {
        return field == null ? "" : field;
    }

    /** A number that a form brings back, such as a version or an id; the other where it is none, or longer than ours are. */
    public static long number(@Nullable String field, long otherwise) {
        return field != null && field.matches("[0-9]{1,18}") ? Long.parseLong(field) : otherwise;
    }
}
