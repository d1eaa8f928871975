package org.lucerna.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lucerna.foundation.problem.Problem;
import org.lucerna.search.SearchIndex;
import org.lucerna.web.page.Words;

/** Every failure of the API becomes problem details; what nobody expected goes to the log and says nothing of itself. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.ALLOW, "Content-Range", HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE);
    private static final String SEARCH_RETRY_SECONDS = "30";

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        Words words = Problems.words(request);
        Problem expected = Problems.find(Problem.class, thrown);
        if (expected != null) {
            return answer(Problems.of(expected, words)).build();
        }
        ProblemException told = Problems.find(ProblemException.class, thrown);
        if (told != null) {
            return answer(Problems.of(told.status(), told.key(), words, told.arguments()))
                    .build();
        }
        return switch (thrown) {
            case WebApplicationException http -> fromHttp(http, words);
            case SearchIndex.Unavailable down -> {
                LOG.log(Level.WARNING, "Search is down", down);
                yield answer(Problems.of(503, "problem.searchDown", words))
                        .header(HttpHeaders.RETRY_AFTER, SEARCH_RETRY_SECONDS)
                        .build();
            }
            case ProcessingException malformed
            when request.getContentType() != null ->
                answer(Problems.of(400, "problem.malformed", words)).build();
            default -> {
                LOG.log(Level.SEVERE, "Unexpected failure at " + request.getRequestURI(), thrown);
                yield answer(Problems.of(500, "problem.unexpected", words)).build();
            }
        };
    }

    private Response fromHttp(WebApplicationException http, Words words) {
        Response told = http.getResponse();
        if (told.getStatus() < 400) {
            return told;
        }
        if (told.getStatus() >= 500) {
            LOG.log(Level.SEVERE, "Unexpected failure at " + request.getRequestURI(), http);
        }
        Response.ResponseBuilder answer = answer(Problems.of(told.getStatus(), null, words));
        KEPT_HEADERS.forEach(name -> {
            String value = told.getHeaderString(name);
            if (value != null) {
                answer.header(name, value);
            }
        });
        return answer.build();
    }

    private static Response.ResponseBuilder answer(ProblemDetails problem) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(ProblemDetails.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
        return problem.status() == 401 ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : answer;
    }
}
