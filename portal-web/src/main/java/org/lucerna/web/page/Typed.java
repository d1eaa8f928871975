package org.lucerna.web.page;

import org.jspecify.annotations.Nullable;

/** What came in a form's field or a body's property. One that was not sent says no more than one left empty. Thread safe. */
public final class Typed {

    private Typed() {}

    public static String typed(@Nullable String field) {
        return field == null ? "" : field;
    }
}
