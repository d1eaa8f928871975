package org.lucerna.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lucerna.web.config.Settings;

/**
 * Puts the headers that keep a browser safe on every answer, errors included. Nothing is loaded from elsewhere, no script
 * or style stands inline. Whoever serves something riskier than our own pages (an original) sets a stricter policy.
 */
public class SecurityHeaders extends HttpFilter {

    static final String PAGE_POLICY = String.join(
            "; ",
            "default-src 'none'",
            // Scans in PDF files are unpacked by PDF.js's decoders, which are WebAssembly served by us. The word allows
            // that alone (CSP level 3): neither eval nor anything inline.
            "script-src 'self' 'wasm-unsafe-eval'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "frame-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "object-src 'none'",
            "frame-ancestors 'self'");

    /** For answers that no browser shows as a page. */
    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** For an original: whatever is in it runs nowhere and reaches nothing. */
    public static final String FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'self'";

    private static final String NO_FEATURES =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), usb=()";
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    @Inject
    private Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean page = !Door.isForPrograms(request);
        response.setHeader("Content-Security-Policy", page ? PAGE_POLICY : DATA_POLICY);
        // Every answer is made for its reader and asked for anew, unless its maker knows better (styles, originals).
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", NO_FEATURES);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (isEncrypted(request)) {
            response.setHeader("Strict-Transport-Security", TWO_YEARS);
        }
        chain.doFilter(request, response);
    }

    private boolean isEncrypted(HttpServletRequest request) {
        return request.isSecure()
                || "https".equals(settings.url().getScheme())
                || settings.proxyTrusted() && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}
