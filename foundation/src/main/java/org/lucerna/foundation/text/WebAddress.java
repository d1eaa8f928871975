package org.lucerna.foundation.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Addresses on the web that somebody typed and others will follow. */
public final class WebAddress {

    private WebAddress() {}

    /**
     * Nothing but the web: a {@code javascript:} link would run in the reader's page, and a name before the host
     * ({@code https://bank@elsewhere}) only deceives.
     */
    public static boolean isOne(String text) {
        try {
            URI address = new URI(text);
            String scheme = address.getScheme();
            return scheme != null
                    && Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** With {@code https://} before an address that names no protocol, as people write it: {@code www.example.org}. */
    public static String withProtocol(String text) {
        boolean bare = !text.isEmpty() && !text.matches("(?i)[a-z][a-z0-9+.-]*:.*");
        return bare ? "https://" + text : text;
    }
}
