package org.lucerna.web.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URI;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.lucerna.web.Portal;
import org.lucerna.web.Portal.Answer;

/** Comes in through the sign-in page, as a browser does. */
public final class Entering {

    public static final String PASSWORD = "four words to remember";

    private static final String ADMINISTRATOR = "administrator@lanterna.example";
    private static final Queue<String> RECOVERY = new ConcurrentLinkedQueue<>();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Map<URI, Portal> ADMINISTRATORS = new ConcurrentHashMap<>();

    private Entering() {}

    /** A member with this address: made if need be, signed in anew, no second factor. */
    public static Portal member(Portal visitor, String email) {
        create(visitor, email, "member");
        return cookieOf(visitor, signIn(visitor, email, PASSWORD));
    }

    /** One administrator for all journeys, with a second factor: setting one up takes its time. */
    public static Portal administrator(Portal visitor) {
        return ADMINISTRATORS.computeIfAbsent(visitor.address(), address -> {
            create(visitor, ADMINISTRATOR, "administrator");
            Portal entered = cookieOf(visitor, signIn(visitor, ADMINISTRATOR, PASSWORD));
            setUpApp(entered, RECOVERY);
            return entered;
        });
    }

    /**
     * The same administrator with a session of their own, for who ends it. Takes one of ten recovery codes each time: a
     * code of the app would have to be waited for.
     */
    public static Portal administratorAnew(Portal visitor) {
        administrator(visitor);
        Portal halfWay = cookieOf(visitor, signIn(visitor, ADMINISTRATOR, PASSWORD));
        Map<String, String> form = form(halfWay.get("/en/sign-in/second-step").text(), "enter");
        form.put("code", RECOVERY.remove());
        return cookieOf(visitor, halfWay.submit("/en/sign-in/second-step", form));
    }

    /** Does what the page asks of who has no second factor yet. @return the app's secret */
    public static String setUpApp(Portal entered) {
        return setUpApp(entered, new ConcurrentLinkedQueue<>());
    }

    private static String setUpApp(Portal entered, Queue<String> recovery) {
        String page = entered.get("/en/account/second-factor").text();
        Matcher shown = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<").matcher(page);
        assertThat(shown.find()).as(page).isTrue();
        String secret = shown.group(1).replace(" ", "");
        Map<String, String> form = form(page, "confirm");
        form.put("code", code(secret, Instant.now()));
        String codes = entered.submit("/en/account/second-factor", form).text();
        assertThat(codes).contains("class=\"codes\"");
        Pattern.compile("<code>([A-Z2-7-]+)</code>")
                .matcher(codes)
                .results()
                .forEach(one -> recovery.add(one.group(1)));
        return secret;
    }

    public static void create(Portal visitor, String email, String role) {
        visitor.operator()
                .post(
                        "/api/v1/accounts",
                        "{\"email\":\"%s\",\"name\":\"Marta\",\"password\":\"%s\",\"roles\":[\"%s\"]}"
                                .formatted(email, PASSWORD, role));
    }

    /** The answer to the form, whatever it is. */
    public static Answer signIn(Portal browser, String email, String password) {
        Map<String, String> form = form(browser.get("/en/sign-in").text(), "enter");
        form.put("email", email);
        form.put("password", password);
        return browser.submit("/en/sign-in", form);
    }

    /** The same browser with the cookie of this answer. */
    public static Portal cookieOf(Portal browser, Answer entered) {
        String cookie = entered.header("Set-Cookie");
        assertThat(cookie).as(entered.text()).startsWith("lucerna=");
        return browser.with("Cookie", cookie.substring(0, cookie.indexOf(';')));
    }

    /** What a Faces form on this page sends beside what people type. */
    public static Map<String, String> form(String page, String button) {
        Map<String, String> fields = new HashMap<>(Map.of("form", "form", button, "x"));
        fields.put("jakarta.faces.ViewState", inPage(page, "jakarta.faces.ViewState"));
        if (page.contains("name=\"csrf\" value=")) {
            fields.put("csrf", inPage(page, "csrf"));
        }
        return fields;
    }

    public static String inPage(String page, String field) {
        Matcher value = Pattern.compile("name=\"" + Pattern.quote(field) + "\"[^>]*?value=\"([^\"]*)\"")
                .matcher(page);
        assertThat(value.find()).as(field + " in " + page).isTrue();
        return value.group(1);
    }

    /** What an app with this secret shows. */
    public static String code(String secret, Instant moment) {
        byte[] bytes = new byte[secret.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int set = BASE32.indexOf(secret.charAt(bit / 5)) >> (4 - bit % 5) & 1;
            bytes[bit / 8] |= (byte) (set << (7 - bit % 8));
        }
        TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
        SecretKey key = new SecretKeySpec(bytes, generator.getAlgorithm());
        try {
            return generator.generateOneTimePasswordString(key, moment);
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }
}
