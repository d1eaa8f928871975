package org.lucerna.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lucerna.foundation.picture.Logo;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.site.setting.Sites;
import org.lucerna.web.page.SentLogo;

/** Sends the site's own logo: a picture in which nothing can run. */
@WebServlet("/site-logo")
public class LogoServlet extends HttpServlet {

    @Inject
    private Sites sites;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Logo logo;
        try {
            logo = sites.logo();
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        SentLogo.to(response, logo, true);
    }
}
