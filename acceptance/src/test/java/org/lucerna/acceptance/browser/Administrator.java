package org.lucerna.acceptance.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.lucerna.acceptance.portal.RunningPortal;

/** Ana, who looks after the library and the portal. */
final class Administrator {

    static final String NAME = "Ana Kovač";
    static final String EMAIL = "ana@example.org";
    static final String PASSWORD = "three lamps above the harbour";

    private static final int OK = 200;

    /** Her phone, for each portal. */
    private static final Map<RunningPortal, AuthenticatorApp> PHONES = new ConcurrentHashMap<>();

    /** What her browser remembers of each portal: a sign-in in each test would wait for a new code each time. */
    private static final Map<RunningPortal, List<Cookie>> COOKIES = new ConcurrentHashMap<>();

    private Administrator() {}

    /** Creates her account, as the first of the portal, the way that the console showed, and sets up her app. Once. */
    static void createOn(Reader reader) {
        if (PHONES.containsKey(reader.portal())) {
            return;
        }
        URI address = reader.portal().setupAddress().orElseThrow();
        reader.page().navigate(address.toString());
        reader.find("#name").fill(NAME);
        reader.find("#email").fill(EMAIL);
        reader.find("#password").fill(PASSWORD);
        reader.find("#create").click();
        AuthenticatorApp phone = new AuthenticatorApp(reader.find(".secret").innerText());
        PHONES.put(reader.portal(), phone);
        reader.find("#code").fill(phone.code());
        reader.find("#confirm").click();
        reader.find(".codes").waitFor();
        remember(reader);
    }

    static void signInWith(Reader reader) {
        createOn(reader);
        reader.page().context().addCookies(COOKIES.getOrDefault(reader.portal(), List.of()));
        // Asked without a page: most journeys begin elsewhere.
        APIResponse own = reader.page()
                .request()
                .get(
                        reader.portal().at("/en/account/profile").toString(),
                        RequestOptions.create().setMaxRedirects(0));
        if (own.status() != OK) {
            enter(reader);
        }
    }

    /** With password and phone. */
    static void enter(Reader reader) {
        AuthenticatorApp phone = Objects.requireNonNull(PHONES.get(reader.portal()), "she has set up her app");
        reader.open("/en/sign-in");
        reader.find("#email").fill(EMAIL);
        reader.find("#password").fill(PASSWORD);
        reader.find("#enter").click();
        reader.find("#code").fill(phone.code());
        reader.find("#enter").click();
        reader.page().waitForLoadState();
        remember(reader);
    }

    private static void remember(Reader reader) {
        COOKIES.put(reader.portal(), List.copyOf(reader.page().context().cookies()));
    }
}
