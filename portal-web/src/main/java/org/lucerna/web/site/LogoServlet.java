package org.lucerna.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.site.setting.LogoView;
import org.lucerna.site.setting.Sites;
import org.lucerna.web.security.SecurityHeaders;

/** Sends the site's own logo: a picture in which nothing can run. */
@WebServlet("/site-logo")
public class LogoServlet extends HttpServlet {

    @Inject
    private Sites sites;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LogoView logo;
        try {
            logo = sites.logo();
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(logo.type());
        response.setHeader("Content-Security-Policy", SecurityHeaders.FILE_POLICY);
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.setContentLength(logo.bytes().length);
        response.getOutputStream().write(logo.bytes());
    }
}
