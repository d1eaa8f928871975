package org.lucerna.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.lucerna.members.session.Means;
import org.lucerna.members.session.Stage;
import org.lucerna.members.signin.KnownBrowsers;
import org.lucerna.web.config.Settings;
import org.lucerna.web.page.FacesResponse;
import org.lucerna.web.page.PageAddress;
import org.lucerna.web.security.ClientAddress;
import org.lucerna.web.security.SessionCookie;
import org.lucerna.web.security.Sessions;

/** What all ways of signing in do at their end, and what they need to know of the request. */
@RequestScoped
public class Entrance {

    /** The secret of {@link KnownBrowsers}. */
    private static final String BROWSER = "lucerna-browser";

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private Sessions sessions;

    @Inject
    private KnownBrowsers browsers;

    @Inject
    private SessionCookie cookie;

    @Inject
    private Settings settings;

    @Inject
    private HttpServletRequest request;

    /** Signs the account in, and remembers that its owner uses this browser. */
    public void admit(long account, boolean kept) {
        admit(FacesResponse.current(), account, kept, Means.OURS);
    }

    /** The same with any means, and outside a Faces page too. */
    public void admit(HttpServletResponse response, long account, boolean kept, Means means) {
        sessions.begin(request, response, account, Stage.SIGNED_IN, kept, means);
        cookie.set(response, BROWSER, browsers.remember(browser(), account), KnownBrowsers.REMEMBERED);
    }

    /** The identity provider knows them; something of ours is to come. */
    public void askSecondStep(HttpServletResponse response, long account) {
        sessions.begin(request, response, account, Stage.SECOND_STEP, false, Means.PROVIDER);
    }

    /** They know the password; something more is to come. */
    public void askSecondStep(long account, boolean kept) {
        sessions.begin(request, FacesResponse.current(), account, Stage.SECOND_STEP, kept);
    }

    /** Tells programs, too, to come back later. */
    public void refuseFor(Duration pause) {
        HttpServletResponse response = FacesResponse.current();
        response.setStatus(TOO_MANY_REQUESTS);
        response.setHeader("Retry-After", Long.toString(seconds(pause)));
    }

    static long seconds(Duration pause) {
        return pause.toSeconds() + 1;
    }

    public String sender() {
        return ClientAddress.sender(request, settings);
    }

    public String browser() {
        return cookie.find(request, BROWSER).orElse("");
    }

    /** Where to go afterwards: one of our own pages, without its language; anything else is the first page, as is this one. */
    public String destination() {
        String asked = request.getParameter("to");
        boolean good = asked != null
                && PageAddress.find(asked).isPresent()
                && !asked.startsWith("/sign-in")
                && !asked.equals("/setup");
        return good ? asked : "/";
    }
}
