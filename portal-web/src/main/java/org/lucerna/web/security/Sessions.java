package org.lucerna.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Secret;
import org.lucerna.members.session.AccountSessions;
import org.lucerna.members.session.Means;
import org.lucerna.members.session.SessionMemory;
import org.lucerna.members.session.SessionSettings;
import org.lucerna.members.session.SignedIn;
import org.lucerna.members.session.Stage;
import org.lucerna.members.session.Surroundings;
import org.lucerna.web.config.Settings;

/**
 * Ties a browser to its session: the cookie holds a secret, the database whose it is. Nothing about a reader is kept on
 * this machine, so the next request may come to another. Thread safe.
 */
@ApplicationScoped
public class Sessions {

    /** On a request: the session that the door found for it. */
    private static final String FOUND = Sessions.class.getName();

    /** Answers made for one reader are in no cache; what a browser has kept of them all the same goes at the end. */
    private static final String CLEAR_SITE_DATA = "Clear-Site-Data";

    @Inject
    private AccountSessions sessions;

    @Inject
    private SessionMemory memory;

    @Inject
    private SessionSettings lifetimes;

    @Inject
    private SessionCookie cookie;

    @Inject
    private Settings settings;

    /** From now on this browser is the account's. Whatever session there was is ended: its secret may be known to others. */
    public void begin(
            HttpServletRequest request, HttpServletResponse response, long account, Stage stage, boolean kept) {
        begin(request, response, account, stage, kept, Means.OURS);
    }

    /** The same for who has signed in with any means. */
    public void begin(
            HttpServletRequest request,
            HttpServletResponse response,
            long account,
            Stage stage,
            boolean kept,
            Means means) {
        cookie.find(request, SessionCookie.SESSION).ifPresent(sessions::endBySecret);
        String secret = sessions.begin(account, stage, kept, means, surroundings(request));
        boolean outlivesBrowser = kept && stage == Stage.SIGNED_IN;
        cookie.set(response, SessionCookie.SESSION, secret, outlivesBrowser ? lifetimes.longest(true) : null);
    }

    /** This browser is a visitor's again, and remembers no page that it was shown. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        cookie.find(request, SessionCookie.SESSION).ifPresent(sessions::endBySecret);
        cookie.remove(response, SessionCookie.SESSION);
        response.setHeader(CLEAR_SITE_DATA, "\"cache\"");
        response.setHeader("Cache-Control", "no-store");
    }

    /** The session of this request; empty for a visitor. */
    public Optional<SignedIn> find(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof SignedIn found) {
            return Optional.of(found);
        }
        Optional<SignedIn> found;
        try {
            found = cookie.find(request, SessionCookie.SESSION).flatMap(memory::find);
        } catch (RuntimeException e) {
            if (request.getDispatcherType() != DispatcherType.ERROR) {
                throw e;
            }
            // The page that tells of a failure is shown even when the database is what failed: to a visitor, then.
            found = Optional.empty();
        }
        found.ifPresent(session -> request.setAttribute(FOUND, session));
        return found;
    }

    /**
     * What a form of this session must bring along; null for a visitor. Made of the secret in a way that does not lead
     * back to it: nothing needs to be kept, and it changes with the session.
     */
    @Nullable
    String formToken(HttpServletRequest request) {
        return find(request).isEmpty()
                ? null
                : cookie.find(request, SessionCookie.SESSION)
                        .map(Sessions::derived)
                        .orElse(null);
    }

    private static String derived(String secret) {
        return Secret.hash("form:" + secret);
    }

    private Surroundings surroundings(HttpServletRequest request) {
        return new Surroundings(
                BrowserName.of(request.getHeader("User-Agent")),
                ClientAddress.coarsely(ClientAddress.of(request, settings)));
    }
}
