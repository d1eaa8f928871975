package org.lucerna.acceptance.browser;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lucerna.acceptance.portal.RunningPortal;

/** Ana, who looks after the library. */
final class Administrator {

    static final String NAME = "Ana Kovač";
    static final String EMAIL = "ana@example.org";
    static final String PASSWORD = "three lamps above the harbour";

    private static final Set<RunningPortal> KNOWN_TO = ConcurrentHashMap.newKeySet();

    private Administrator() {}

    /** Creates her account, as the first of the portal, the way that the console showed. Once for each portal. */
    static void createOn(Reader reader) {
        if (!KNOWN_TO.add(reader.portal())) {
            return;
        }
        URI address = reader.portal().setupAddress().orElseThrow();
        reader.page().navigate(address.toString());
        reader.find("#name").fill(NAME);
        reader.find("#email").fill(EMAIL);
        reader.find("#password").fill(PASSWORD);
        reader.find("#create").click();
        reader.page().waitForLoadState();
    }

    static void signInWith(Reader reader) {
        createOn(reader);
        reader.open("/en/sign-in");
        reader.find("#email").fill(EMAIL);
        reader.find("#password").fill(PASSWORD);
        reader.find("#enter").click();
        reader.page().waitForLoadState();
    }
}
