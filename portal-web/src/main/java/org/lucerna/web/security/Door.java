package org.lucerna.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Secret;
import org.lucerna.foundation.audit.Whence;
import org.lucerna.members.session.SignedIn;
import org.lucerna.web.config.Settings;
import org.lucerna.web.library.UploadedForms;
import org.lucerna.web.page.FormAgain;
import org.lucerna.web.problem.ProblemWriter;

/**
 * Finds out who is asking, and lets the request run as that actor: the operator's token, a signed-in session, or a
 * visitor. A request that changes something by the power of a cookie must come from our own pages.
 */
public class Door extends HttpFilter {

    private static final String SECOND_FACTOR = "/account/second-factor";

    /** A page in some language, but for those about one's own account and about signing in. */
    private static final Pattern PAGE = Pattern.compile("/[a-z]{2}/(?!account/|sign-in).*");

    private static final String BEARER = "Bearer ";
    private static final String RETRY_SECONDS = "5";

    @Inject
    private Settings settings;

    @Inject
    private OperatorTokens tokens;

    @Inject
    private Sessions sessions;

    @Inject
    private ProblemWriter problems;

    @Inject
    private BodyPlaces bodies;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() != DispatcherType.REQUEST || request.getHeader("Authorization") != null) {
            ask(request, response, chain);
            return;
        }
        try (BodyPlaces.Place place = bodies.enter(request)) {
            if (place == null) {
                response.setHeader("Retry-After", RETRY_SECONDS);
                problems.send(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "problem.busy");
                return;
            }
            ask(request, response, chain);
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String authorization = request.getHeader("Authorization");
        Optional<Actor> actor = authorization != null
                ? operator(authorization)
                : sessions.find(request).map(SignedIn::actor);
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            if (authorization != null && actor.isEmpty()) {
                response.setHeader("WWW-Authenticate", "Bearer");
                problems.send(request, response, HttpServletResponse.SC_UNAUTHORIZED, "problem.token");
                return;
            }
            if (!isForPrograms(request) && request.getContentLengthLong() > settings.maxFormBytes()) {
                long megabytes = settings.maxFormBytes() / (1024 * 1024);
                problems.send(
                        request,
                        response,
                        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                        "problem.tooLarge",
                        megabytes);
                return;
            }
            if (authorization == null && Origin.changesSomething(request) && !comesFromUs(request, actor)) {
                refuse(request, response, actor.orElse(Actor.ANONYMOUS));
                return;
            }
            if (mustSetUpSecondFactor(request)) {
                response.sendRedirect(request.getRequestURI().substring(0, 3) + SECOND_FACTOR);
                return;
            }
            if (isForTheOperator(request) && !actor.orElse(Actor.ANONYMOUS).may(Permission.OPERATE)) {
                response.setHeader("WWW-Authenticate", "Bearer");
                problems.send(request, response, HttpServletResponse.SC_UNAUTHORIZED, null);
                return;
            }
            // A visitor's page is no answer to somebody who is signed in, whoever keeps it in between.
            response.addHeader("Vary", "Authorization, Cookie");
            if (actor.isPresent()) {
                // What is made for one reader stays in no cache that another could look into.
                response.setHeader("Cache-Control", "no-store");
            }
        }
        passAs(
                actor.orElse(Actor.ANONYMOUS),
                ClientAddress.coarsely(ClientAddress.of(request, settings)),
                () -> chain.doFilter(request, response));
    }

    /** A form of our own that is older than its session is kept for its sender; whatever comes from elsewhere is not. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, Actor actor)
            throws IOException, ServletException {
        if (isForPrograms(request) || Origin.isForeign(request, settings.url()) || !FormAgain.canKeep(request)) {
            problems.send(request, response, HttpServletResponse.SC_FORBIDDEN, "problem.foreignForm");
            return;
        }
        passAs(
                actor,
                ClientAddress.coarsely(ClientAddress.of(request, settings)),
                () -> request.getRequestDispatcher(FormAgain.PATH).forward(request, response));
    }

    /** Whether the answer goes to a program, not to a person's browser window. */
    public static boolean isForPrograms(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/")
                || path.equals("/hsds")
                || path.startsWith("/hsds/")
                || path.startsWith("/health")
                || path.equals("/metrics");
    }

    /**
     * Whether the request goes to a page that is closed before a second factor is set up. What these actors may do and
     * read is little already ({@code Accounts.Identity}); this leads them to the page that changes it.
     */
    private boolean mustSetUpSecondFactor(HttpServletRequest request) {
        return PAGE.matcher(request.getRequestURI()).matches()
                && sessions.find(request)
                        .filter(session -> session.isComplete() && session.mustSetUpSecondFactor())
                        .isPresent();
    }

    /** Figures of all that happens here, whoever may see it. A program beside the portal needs no token to read them. */
    private static boolean isForTheOperator(HttpServletRequest request) {
        return request.getServletPath().startsWith("/metrics") && !ClientAddress.isThisMachine(request);
    }

    private Optional<Actor> operator(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                        && tokens.knows(authorization.substring(BEARER.length()).strip())
                ? Optional.of(Actor.OPERATOR)
                : Optional.empty();
    }

    private boolean comesFromUs(HttpServletRequest request, Optional<Actor> actor) {
        return !Origin.isForeign(request, settings.url())
                && actor.map(signedIn -> bringsFormToken(request, signedIn)).orElse(true);
    }

    private boolean bringsFormToken(HttpServletRequest request, Actor actor) {
        String header = request.getHeader(FormToken.HEADER);
        if (header == null && UploadedForms.isOne(request) && !UploadedForms.mayBeSentBy(actor)) {
            return false; // To look for the field is to take in the files.
        }
        return Secret.same(
                sessions.formToken(request), header != null ? header : request.getParameter(FormToken.FIELD));
    }

    private interface Passing {
        void run() throws IOException, ServletException;
    }

    private static void passAs(Actor actor, String place, Passing passing) throws IOException, ServletException {
        try {
            Acting.call(
                    actor,
                    () -> Whence.call(place, () -> {
                        passing.run();
                        return null;
                    }));
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
