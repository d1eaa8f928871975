package org.lucerna.web.members;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.provider.Connections;
import org.lucerna.members.session.AccountSessions;
import org.lucerna.members.session.SignedIn;
import org.lucerna.web.page.InterfaceLanguages;
import org.lucerna.web.security.Sessions;

/** Ends a connection with an identity provider ({@code connection} names it), and what it has opened elsewhere. */
@WebServlet("/account/connections")
public class DisconnectServlet extends HttpServlet {

    @Inject
    private Connections connections;

    @Inject
    private AccountSessions accountSessions;

    @Inject
    private Sessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Optional.ofNullable(request.getParameter("lang"))
                .flatMap(InterfaceLanguages::find)
                .orElseGet(() -> InterfaceLanguages.preferred(request.getLocales()));
        try {
            connections.disconnect(Long.parseLong(String.valueOf(request.getParameter("connection"))));
        } catch (NumberFormatException | NotFound e) {
            // It is gone already: what was asked for holds.
        }
        SignedIn here = sessions.find(request).orElseThrow(Denied::new);
        accountSessions.endThoseByProvider(here.id());
        response.sendRedirect("/" + language + "/account/security?done=providerGone");
    }
}
