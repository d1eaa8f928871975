package org.lucerna.web.library;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;

/** Forms that bring files. To read any field of one is to take in its files, so it is asked first who sends it. */
public final class UploadedForms {

    private UploadedForms() {}

    /** Whether files may come with this request. */
    public static boolean isOne(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Whether this actor may send files at all; the use case that takes them asks again. */
    public static boolean mayBeSentBy(Actor actor) {
        return actor.may(Permission.EDIT_LIBRARY)
                || actor.may(Permission.EDIT_WHOLE_DIRECTORY)
                || actor.may(Permission.EDIT_DIRECTORY) && !actor.countries().isEmpty();
    }
}
