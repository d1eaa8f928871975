package org.lucerna.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.problem.Problem;
import org.lucerna.web.page.InterfaceLanguages;
import org.lucerna.web.page.Words;

/** Says a problem in the reader's words and with HTTP's number. */
public final class Problems {

    private static final String BLANK = "about:blank";

    /** Those with a title of their own in the message files ({@code problem.title.404}); any other is told as 400 or 500. */
    private static final Set<Integer> TITLED =
            Set.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 416, 422, 428, 500, 503);

    private Problems() {}

    public static ProblemDetails of(int status, @Nullable String detailKey, Words words, Object... arguments) {
        String detail = detailKey == null ? null : words.text(detailKey, arguments);
        return new ProblemDetails(BLANK, title(status, words), status, detail, null);
    }

    static ProblemDetails of(Problem problem, Words words) {
        ProblemDetails details = of(status(problem), problem.messageKey(), words, problem.arguments());
        return problem instanceof Invalid invalid ? withFields(details, invalid, words) : details;
    }

    private static ProblemDetails withFields(ProblemDetails details, Invalid invalid, Words words) {
        List<ProblemDetails.FieldError> errors = invalid.fields().stream()
                .map(field ->
                        new ProblemDetails.FieldError(field.field(), words.text(field.messageKey(), field.arguments())))
                .toList();
        return new ProblemDetails(details.type(), details.title(), details.status(), details.detail(), errors);
    }

    private static int status(Problem problem) {
        return switch (problem) {
            case NotFound missing -> 404;
            case Conflict conflict -> 409;
            case Invalid invalid -> 422;
            // A visitor may try again as somebody else; for somebody known it is final.
            case Denied denied -> Acting.current().equals(Actor.ANONYMOUS) ? 401 : 403;
        };
    }

    private static String title(int status, Words words) {
        int titled = TITLED.contains(status) ? status : status < 500 ? 400 : 500;
        return words.text("problem.title." + titled);
    }

    /** The words of the language that whoever asks would like best. */
    public static Words words(HttpServletRequest request) {
        return Words.in(InterfaceLanguages.preferred(request.getLocales()));
    }

    /** The first of this type among the exception and its causes: transactions and JSON wrap them. */
    static <T extends Throwable> @Nullable T find(Class<T> type, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
