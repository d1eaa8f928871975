package org.lucerna.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Journeys;
import org.lucerna.web.Portal.Answer;

/** Who may come in, and what protects those who are in. */
public interface DoorJourneys extends Journeys {

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
                    .doesNotContain("unsafe");
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
}
