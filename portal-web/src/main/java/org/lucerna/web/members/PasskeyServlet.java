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
import org.lucerna.members.factor.Passkeys;
import org.lucerna.web.page.InterfaceLanguages;

/** Removes one of one's own passkeys ({@code passkey} names it): the buttons in their list. */
@WebServlet("/account/passkeys")
public class PasskeyServlet extends HttpServlet {

    @Inject
    private Passkeys passkeys;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Optional.ofNullable(request.getParameter("lang"))
                .flatMap(InterfaceLanguages::find)
                .orElseGet(() -> InterfaceLanguages.preferred(request.getLocales()));
        try {
            passkeys.remove(Long.parseLong(String.valueOf(request.getParameter("passkey"))));
        } catch (NumberFormatException | NotFound e) {
            // It is gone already: what was asked for holds.
        }
        response.sendRedirect("/" + language + "/account/security?done=factor");
    }
}
