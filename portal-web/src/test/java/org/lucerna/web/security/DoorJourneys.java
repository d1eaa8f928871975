package org.lucerna.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Journeys;
import org.lucerna.web.Portal;
import org.lucerna.web.Portal.Answer;

/** Who may come in, and what protects those who are in. */
public interface DoorJourneys extends Journeys {

    String PASSWORD = "four words to remember";

    @Test
    default void everyAnswerCarriesTheSafetyHeadersErrorsIncluded() {
        for (String path : List.of(
                "/en/",
                "/en/nowhere",
                "/nowhere",
                "/api/v1/search?q=x",
                "/api/nowhere",
                "/api/v1/resources/999999",
                "/api/v1/state",
                "/health/ready",
                "/metrics")) {
            Answer answer = visitor().get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'")
                    .doesNotContain("'unsafe-");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(answer.header("Permissions-Policy")).as(path).contains("camera=()");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
        }
    }

    @Test
    default void aForwardedProtocolIsNotBelievedUnlessTheOperatorTrustsTheProxy() {
        assertThat(visitor().with("X-Forwarded-Proto", "https").get("/en/").header("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    default void aVisitorGetsNoSession() {
        for (String path : List.of("/en/", "/en/search?q=shelter", "/api/v1/search?q=shelter")) {
            assertThat(visitor().get(path).header("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    default void aWrongTokenIsNobody() {
        Answer answer = visitor().with("Authorization", "Bearer not-the-token").get("/api/v1/search?q=x");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    default void aFormFromAnotherSiteIsTurnedAway() {
        assertThat(visitor()
                        .with("Origin", "https://elsewhere.example")
                        .post("/api/v1/resources", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(visitor()
                        .with("Sec-Fetch-Site", "cross-site")
                        .post("/api/v1/resources", "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    default void theCommandLinesTokenIsReadableByItsOwnerAlone() throws IOException {
        Path token = Path.of(System.getProperty("lucerna.it.data"), "cli.token");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                .isEqualTo("rw-------");
    }

    /** Signs Marta in by the page's form and gives the answer, with her cookie. */
    private Answer martaSignsIn(String password) {
        operator()
                .post(
                        "/api/v1/accounts",
                        "{\"email\":\"marta@lanterna.example\",\"name\":\"Marta\",\"password\":\"" + PASSWORD + "\"}");
        return visitor()
                .submit("/en/sign-in", signIn(visitor().get("/en/sign-in").text(), password));
    }

    private static Map<String, String> signIn(String page, String password) {
        return Map.of(
                "form",
                "form",
                "csrf",
                page.contains("name=\"csrf\" value=") ? inPage(page, "csrf") : "",
                "email",
                "marta@lanterna.example",
                "password",
                password,
                "enter",
                "Sign in",
                "jakarta.faces.ViewState",
                inPage(page, "jakarta.faces.ViewState"));
    }

    private Portal marta() {
        String cookie = martaSignsIn(PASSWORD).header("Set-Cookie");
        assertThat(cookie).startsWith("lucerna=");
        return visitor().with("Cookie", cookie.substring(0, cookie.indexOf(';')));
    }

    private static String inPage(String page, String field) {
        Matcher value = Pattern.compile("name=\"" + Pattern.quote(field) + "\"[^>]*?value=\"([^\"]*)\"")
                .matcher(page);
        assertThat(value.find()).as(field + " in " + page).isTrue();
        return value.group(1);
    }

    @Test
    default void aSessionsCookieIsOutOfReachOfScriptsAndOtherSites() {
        assertThat(martaSignsIn(PASSWORD).header("Set-Cookie"))
                .contains("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
        assertThat(martaSignsIn("not her password").header("Set-Cookie")).isEmpty();
    }

    @Test
    default void theSessionsSecretChangesAtEachSignInAndTheFormerOneIsWorthNothing() {
        Portal before = marta();
        String stolen = before.headers().get(1);

        String page = before.get("/en/sign-in").text();
        Answer again = before.submit("/en/sign-in", signIn(page, PASSWORD));

        assertThat(again.header("Set-Cookie")).startsWith("lucerna=").doesNotContain(stolen);
        assertThat(before.get("/api/v1/state").status()).isEqualTo(401);
    }

    @Test
    default void aSecretThatABrowserBringsAlongIsNotTakenOver() {
        String chosen = "lucerna=" + "a".repeat(43);
        Portal fixed = visitor().with("Cookie", chosen);
        martaSignsIn(PASSWORD); // there is an account

        Answer entered =
                fixed.submit("/en/sign-in", signIn(fixed.get("/en/sign-in").text(), PASSWORD));

        assertThat(entered.header("Set-Cookie")).startsWith("lucerna=").doesNotContain("a".repeat(43));
        assertThat(fixed.get("/api/v1/state").status()).isEqualTo(401);
    }

    @Test
    default void whoAsksToBeKeptSignedInGetsACookieThatOutlivesTheBrowser() {
        martaSignsIn(PASSWORD);
        String page = visitor().get("/en/sign-in").text();
        Map<String, String> form = new java.util.HashMap<>(signIn(page, PASSWORD));
        assertThat(visitor().submit("/en/sign-in", form).header("Set-Cookie")).doesNotContain("Max-Age");

        form.put("kept", "on");

        assertThat(visitor().submit("/en/sign-in", form).header("Set-Cookie")).contains("Max-Age=5184000");
    }

    @Test
    default void whoIsSignedInChangesThingsOnlyWithTheTokenOfOurOwnPages() {
        Portal marta = marta();
        String token = inPage(marta.get("/en/").text(), "csrf");

        assertThat(marta.post("/api/v1/resources", "{\"title\":\"Marta's note\"}")
                        .status())
                .as("the cookie alone")
                .isEqualTo(403);
        assertThat(marta.with("X-CSRF-Token", "x")
                        .post("/api/v1/resources", "{\"title\":\"Marta's note\"}")
                        .status())
                .isEqualTo(403);
        assertThat(marta.with("X-CSRF-Token", token)
                        .post("/api/v1/resources", "{\"title\":\"Marta's note\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    default void whatIsMadeForOneReaderIsKeptInNoCache() {
        assertThat(marta().get("/en/search?q=note").header("Cache-Control")).contains("no-store");
    }

    @Test
    default void whoSignsOutIsAVisitorAgain() {
        Portal marta = marta();
        String token = inPage(marta.get("/en/").text(), "csrf");
        assertThat(marta.get("/api/v1/state").status()).isEqualTo(200);

        Answer left = marta.submit("/sign-out", Map.of("csrf", token, "lang", "en"));

        assertThat(left.header("Clear-Site-Data")).contains("cache");
        assertThat(left.header("Cache-Control")).contains("no-store");
        assertThat(marta.get("/api/v1/state").status()).isEqualTo(401);
    }
}
