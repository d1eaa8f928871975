package org.lucerna.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.web.config.Settings;

/**
 * Cookies that scripts do not see and other sites cannot send along. Over https their names begin with {@code __Host-}:
 * a browser takes such a cookie from this very host alone (RFC 6265bis, section 4.1.3). Thread safe.
 */
@ApplicationScoped
public class SessionCookie {

    /** The secret of a session; see {@link Sessions}. */
    public static final String SESSION = "lucerna";

    @Inject
    private Settings settings;

    public Optional<String> find(HttpServletRequest request, String name) {
        return value(request, fullName(name));
    }

    /** One that {@link #setFor} has set. */
    public Optional<String> findFor(HttpServletRequest request, String name) {
        return value(request, name);
    }

    private static Optional<String> value(HttpServletRequest request, String full) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(full))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    /** @param life null: until the browser is closed */
    public void set(HttpServletResponse response, String name, String value, @Nullable Duration life) {
        set(response, fullName(name), "/", value, life);
    }

    /**
     * For something large that one page alone needs: not sent to the others. A name without the prefix, which asks for all.
     *
     * @param path begins and does not end with a slash
     */
    public void setFor(HttpServletResponse response, String name, String path, String value, @Nullable Duration life) {
        set(response, name, path, value, life);
    }

    private void set(
            HttpServletResponse response, String fullName, String path, String value, @Nullable Duration life) {
        Cookie cookie = new Cookie(fullName, value);
        cookie.setPath(path);
        cookie.setHttpOnly(true);
        cookie.setSecure(isEncrypted());
        cookie.setAttribute("SameSite", "Lax");
        if (life != null) {
            cookie.setMaxAge(Math.toIntExact(life.toSeconds()));
        }
        response.addCookie(cookie);
    }

    public void remove(HttpServletResponse response, String name) {
        set(response, name, "", Duration.ZERO);
    }

    private String fullName(String name) {
        return isEncrypted() ? "__Host-" + name : name;
    }

    private boolean isEncrypted() {
        return "https".equals(settings.url().getScheme());
    }
}
