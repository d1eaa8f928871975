package org.lucerna.web.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 has it, in the reader's language.
 *
 * @param type {@code about:blank}: the status says it all
 * @param title the same for each problem of this status
 * @param detail a sentence on this one, or null where the title says it
 * @param errors for what was sent and breaks a rule, each field with its reason; null otherwise
 */
public record ProblemDetails(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** @param field the name in the JSON that was sent, or the parameter */
    public record FieldError(String field, String detail) {}
}
