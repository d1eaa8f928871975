package org.lucerna.web.members;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.session.AccountSessions;
import org.lucerna.web.page.InterfaceLanguages;
import org.lucerna.web.security.Sessions;

/** Signs out of one browser ({@code session} names it), or of all: the buttons under "where you are signed in". */
@WebServlet("/account/sessions")
public class SessionsServlet extends HttpServlet {

    @Inject
    private AccountSessions accountSessions;

    @Inject
    private Sessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Optional.ofNullable(request.getParameter("lang"))
                .flatMap(InterfaceLanguages::find)
                .orElseGet(() -> InterfaceLanguages.preferred(request.getLocales()));
        String one = String.valueOf(request.getParameter("session"));
        if (one.equals("all")) {
            accountSessions.endAll();
            sessions.end(request, response);
            response.sendRedirect("/" + language + "/sign-in?left=1");
            return;
        }
        try {
            accountSessions.end(Long.parseLong(one));
        } catch (NumberFormatException | NotFound e) {
            // It has ended meanwhile: what was asked for holds.
        }
        response.sendRedirect("/" + language + "/account/security?done=session");
    }
}
