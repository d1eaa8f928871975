package org.lucerna.web.directory;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucerna.directory.logo.EntryLogos;
import org.lucerna.web.page.SentLogo;

/** Sends an entry's logo, to whoever may see the entry. Only that of a public entry may stay in caches, by its mark. */
@WebServlet("/entry-logo/*")
public class EntryLogoServlet extends HttpServlet {

    private static final Pattern ENTRY = Pattern.compile("/([1-9][0-9]{0,17})");

    @Inject
    private EntryLogos logos;

    /** @param mark of the logo */
    static String address(long entry, String mark) {
        return "/entry-logo/" + entry + "?v=" + mark;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher entry = ENTRY.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        Optional<EntryLogos.Shown> shown =
                entry.matches() ? logos.find(Long.parseLong(entry.group(1))) : Optional.empty();
        if (shown.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean forAll = shown.get().open() && shown.get().mark().equals(request.getParameter("v"));
        SentLogo.to(response, shown.get().logo(), forAll);
    }
}
