package org.lucerna.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Problem;
import org.lucerna.web.security.Door;

/** Answers with a problem from outside JAX-RS: from filters and servlets. Thread safe. */
@ApplicationScoped
public class ProblemWriter {

    /** Where the problem page finds a sentence about what happened, if there is one. */
    public static final String DETAIL_ATTRIBUTE = "org.lucerna.problem.detail";

    private final Jsonb json = JsonbBuilder.create();

    public void send(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            @Nullable String detailKey,
            Object... arguments)
            throws IOException {
        send(request, response, Problems.of(status, detailKey, Problems.words(request), arguments));
    }

    public void send(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        send(request, response, Problems.of(problem, Problems.words(request)));
    }

    public void send(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        send(request, response, problem.status(), problem.key(), problem.arguments());
    }

    private void send(HttpServletRequest request, HttpServletResponse response, ProblemDetails problem)
            throws IOException {
        if (!Door.isForPrograms(request)) {
            request.setAttribute(DETAIL_ATTRIBUTE, problem.detail());
            response.sendError(problem.status());
            return;
        }
        response.setStatus(problem.status());
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.toJson(problem).getBytes(StandardCharsets.UTF_8));
    }
}
