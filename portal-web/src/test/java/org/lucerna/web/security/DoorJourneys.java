package org.lucerna.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Journeys;
import org.lucerna.web.Portal;
import org.lucerna.web.Portal.Answer;
import org.lucerna.web.members.Entering;

/** Who may come in, and what protects those who are in. */
public interface DoorJourneys extends Journeys {

    String PASSWORD = Entering.PASSWORD;

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

    /** Marta is staff of a member organisation. */
    String MARTA = "marta@lanterna.example";

    private Answer martaSignsIn(String password) {
        Entering.create(visitor(), MARTA, "member");
        return Entering.signIn(visitor(), MARTA, password);
    }

    private Portal marta() {
        return Entering.member(visitor(), MARTA);
    }

    private static boolean isIn(Portal browser) {
        return browser.get("/en/account/security").status() == 200;
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

        Answer again = Entering.signIn(before, MARTA, PASSWORD);

        assertThat(again.header("Set-Cookie")).startsWith("lucerna=").doesNotContain(stolen);
        assertThat(isIn(before)).isFalse();
    }

    @Test
    default void aSecretThatABrowserBringsAlongIsNotTakenOver() {
        String chosen = "lucerna=" + "a".repeat(43);
        Portal fixed = visitor().with("Cookie", chosen);
        martaSignsIn(PASSWORD); // there is an account

        Answer entered = Entering.signIn(fixed, MARTA, PASSWORD);

        assertThat(entered.header("Set-Cookie")).startsWith("lucerna=").doesNotContain("a".repeat(43));
        assertThat(isIn(fixed)).isFalse();
    }

    @Test
    default void whoAsksToBeKeptSignedInGetsACookieThatOutlivesTheBrowser() {
        assertThat(martaSignsIn(PASSWORD).header("Set-Cookie")).doesNotContain("Max-Age");
        Map<String, String> form = Entering.form(visitor().get("/en/sign-in").text(), "enter");
        form.put("email", MARTA);
        form.put("password", PASSWORD);
        form.put("kept", "on");

        assertThat(visitor().submit("/en/sign-in", form).header("Set-Cookie")).contains("Max-Age=5184000");
    }

    @Test
    default void whoIsSignedInChangesThingsOnlyWithTheTokenOfOurOwnPages() {
        Portal marta = Entering.administrator(visitor());
        String token = Entering.inPage(marta.get("/en/").text(), "csrf");

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
        String token = Entering.inPage(marta.get("/en/").text(), "csrf");
        assertThat(isIn(marta)).isTrue();

        Answer left = marta.submit("/sign-out", Map.of("csrf", token, "lang", "en"));

        assertThat(left.header("Clear-Site-Data")).contains("cache");
        assertThat(left.header("Cache-Control")).contains("no-store");
        assertThat(isIn(marta)).isFalse();
    }
}
