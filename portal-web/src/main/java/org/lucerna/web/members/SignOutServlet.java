package org.lucerna.web.members;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.session.SignedIn;
import org.lucerna.web.page.InterfaceLanguages;
import org.lucerna.web.security.Sessions;

/** Ends the session: the button at the foot of every page. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    @Inject
    private Sessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Optional.ofNullable(request.getParameter("lang"))
                .flatMap(InterfaceLanguages::find)
                .orElseGet(() -> InterfaceLanguages.preferred(request.getLocales()));
        boolean byProvider = sessions.find(request).filter(SignedIn::byProvider).isPresent();
        sessions.end(request, response);
        response.sendRedirect("/" + language + "/sign-in?left=" + (byProvider ? "provider" : "1"));
    }
}
