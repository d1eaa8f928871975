package org.lucerna.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lucerna.foundation.text.Language;
import org.lucerna.web.config.Settings;
import org.lucerna.web.page.InterfaceLanguages;

/** Where to report a weakness (RFC 9116). There is none where the operator has named no contact. */
@WebServlet(SecurityTxt.PATH)
public class SecurityTxt extends HttpServlet {

    static final String PATH = "/.well-known/security.txt";

    /** Less than a year, as section 2.5.5 recommends; counted from each request, so it never runs out. */
    private static final int GOOD_FOR_DAYS = 180;

    @Inject
    private Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> contact = settings.securityContact();
        if (contact.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String languages = InterfaceLanguages.ALL.stream().map(Language::code).collect(Collectors.joining(", "));
        Instant expires = Instant.now().plus(GOOD_FOR_DAYS, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
        String text = "Contact: " + contact.get() + "\n"
                + "Expires: " + expires + "\n"
                + "Preferred-Languages: " + languages + "\n"
                + "Canonical: " + settings.url() + PATH + "\n";
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
