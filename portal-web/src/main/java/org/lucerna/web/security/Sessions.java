package org.lucerna.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.members.account.Accounts;

/**
 * Who is signed in. A session exists only for somebody who is; it holds the account's number, and each request asks anew
 * what that account may do. Thread safe.
 */
@ApplicationScoped
public class Sessions {

    private static final String ACCOUNT = "lucerna.account";
    private static final String FORM_TOKEN = "lucerna.formToken";

    @Inject
    private Accounts accounts;

    /** From now on this browser is the account's. Whatever session there was is ended: its id may be known to others. */
    public void signIn(HttpServletRequest request, long account) {
        signOut(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(ACCOUNT, account);
        session.setAttribute(FORM_TOKEN, Secrets.create());
    }

    public void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The signed-in actor; empty for a visitor, and when the account is no more. */
    Optional<Actor> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof Long account)) {
            return Optional.empty();
        }
        try {
            return Optional.of(accounts.actor(account));
        } catch (NotFound e) {
            session.invalidate();
            return Optional.empty();
        }
    }

    /** What a form of this session must bring along; null where there is no session. */
    static @Nullable String formToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(FORM_TOKEN);
    }
}
