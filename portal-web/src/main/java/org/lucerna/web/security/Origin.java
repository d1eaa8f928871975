package org.lucerna.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a request that changes something comes from our own pages, as far as the browser tells. */
final class Origin {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private Origin() {}

    static boolean changesSomething(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod());
    }

    /**
     * Browsers say where a request comes from, programs do not. {@code Sec-Fetch-Site} is believed first (every browser
     * since 2023 sends it over https and to localhost), then {@code Origin}.
     */
    static boolean isForeign(HttpServletRequest request, URI portal) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !List.of("same-origin", "none").contains(site);
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        String host = origin.replaceFirst("^[a-z]+://", "").toLowerCase(Locale.ROOT);
        return !host.equalsIgnoreCase(request.getHeader("Host")) && !host.equalsIgnoreCase(portal.getAuthority());
    }
}
