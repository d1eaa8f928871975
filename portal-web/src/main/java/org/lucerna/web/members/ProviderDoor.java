package org.lucerna.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.provider.ProviderSettings;
import org.lucerna.members.provider.Trouble;
import org.lucerna.web.page.Words;
import org.lucerna.web.security.SessionCookie;

/**
 * The way to the network's identity provider, as pages and servlets share it. A plain link, not a form: browsers apply
 * {@code form-action} to every hop after a form, and a provider may lead on to any other.
 */
@RequestScoped
public class ProviderDoor {

    /** Where the way begins. */
    static final String BEGIN = "/sign-in/provider";

    /** The parameter that names a {@link Trouble}. */
    static final String TROUBLE = "provider";

    /** The secret that ties questions and answers to this browser. */
    private static final String BROWSER = "lucerna-provider";

    /** The ID token, for signing out at the provider; sent to {@link #BEGIN} alone. */
    private static final String ID_TOKEN = "lucerna-provider-token";

    /** Browsers keep 4096 bytes, name and all. */
    private static final int LONGEST_TOKEN = 3800;

    @Inject
    private ProviderSettings settings;

    @Inject
    private SessionCookie cookie;

    @Inject
    private HttpServletRequest request;

    public boolean isOn() {
        return settings.isOn();
    }

    public String getName() {
        return settings.name();
    }

    boolean isOf(String issuer) {
        return issuer.equals(settings.issuer());
    }

    /** @param to the page to go on to, without its language */
    String address(Language language, String to) {
        return BEGIN + "?lang=" + language + "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    /** Back to the page for signing in, which tells what went wrong. */
    static String back(Language language, Trouble trouble, String to) {
        return "/" + language + "/sign-in?" + TROUBLE + "=" + trouble.name().toLowerCase(Locale.ROOT) + "&to="
                + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    static String tooMany(Language language, Duration pause) {
        return "/" + language + "/sign-in?" + TROUBLE + "=busy&wait=" + Entrance.seconds(pause);
    }

    /** What went wrong at the provider, in one sentence; null when nothing did. */
    @Nullable
    String trouble(Words words) {
        String told = request.getParameter(TROUBLE);
        if (told == null || !isOn()) {
            return null;
        }
        if (told.equals("busy")) {
            return words.text("provider.trouble.busy", seconds());
        }
        return Arrays.stream(Trouble.values())
                .filter(trouble -> trouble.name().toLowerCase(Locale.ROOT).equals(told))
                .findFirst()
                .map(trouble -> words.text("provider.trouble." + told, getName()))
                .orElse(null);
    }

    private long seconds() {
        String wait = request.getParameter("wait");
        return wait != null && wait.matches("[0-9]{1,4}") ? Long.parseLong(wait) : 1;
    }

    /** Empty when this browser has not been on the way of late. */
    String browser() {
        return cookie.find(request, BROWSER).orElse("");
    }

    void keepBrowser(HttpServletResponse response, String secret) {
        cookie.set(response, BROWSER, secret, settings.longest());
    }

    void forgetBrowser(HttpServletResponse response) {
        cookie.remove(response, BROWSER);
    }

    /** Empty when there is none at hand. */
    String idToken() {
        return cookie.findFor(request, ID_TOKEN).orElse("");
    }

    /** Nothing on this machine keeps it: it is personal, and only the browser needs it. */
    void keepIdToken(HttpServletResponse response, String token) {
        if (token.length() <= LONGEST_TOKEN) {
            cookie.setFor(response, ID_TOKEN, BEGIN, token, null);
        }
    }

    void forgetIdToken(HttpServletResponse response) {
        cookie.setFor(response, ID_TOKEN, BEGIN, "", Duration.ZERO);
    }
}
