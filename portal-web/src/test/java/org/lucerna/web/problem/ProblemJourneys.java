package org.lucerna.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Journeys;
import org.lucerna.web.Portal.Answer;

/** Whatever is sent, the answer says what is wrong with it, and never how the portal is built. */
public interface ProblemJourneys extends Journeys {

    private static void isToldAs(int status, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getInt("status")).isEqualTo(status);
        assertThat(answer.json().getString("title")).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "org.lucerna", "at java.");
    }

    @Test
    default void everyMistakeInARequestIsAProblemWithItsNumber() {
        isToldAs(404, visitor().get("/api/nowhere"));
        isToldAs(404, visitor().get("/api/v1/resources/987654321"));
        isToldAs(404, visitor().get("/api/v1/resources/not-a-number"));
        isToldAs(405, operator().send("PATCH", "/api/v1/resources"));
        isToldAs(406, visitor().with("Accept", "image/png").get("/api/v1/search?q=x"));
        isToldAs(415, operator().with("Content-Type", "text/plain").send("POST", "/api/v1/resources"));
        isToldAs(413, operator().post("/api/v1/resources", "{\"title\":\"" + "x".repeat(1_100_000) + "\"}"));
    }

    @Test
    default void malformedJsonIsToldAsSuch() {
        for (String nonsense : new String[] {
            "{\"title\":", "[]", "\"title\"", "12", "{\"year\":\"soon\"}", "{\"authors\":\"one\"}", "", "null"
        }) {
            Answer answer = operator().post("/api/v1/resources", nonsense);
            isToldAs(400, answer);
        }
    }

    @Test
    default void aProblemSpeaksTheReadersLanguage() {
        Answer answer = visitor().with("Accept-Language", "es-MX, en;q=0.5").get("/api/v1/state");

        assertThat(answer.json().getString("detail")).contains("permitido");
    }

    @Test
    default void anAddressThatIsNoPageShowsAPageThatHelps() {
        Answer answer = visitor().get("/it/nessuna-pagina");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.text()).contains("lang=\"it\"").doesNotContain("Payara");
    }

    @Test
    default void aPageIsReadAndSentAndNothingElse() {
        for (String method : List.of("DELETE", "PUT", "PATCH")) {
            Answer answer = visitor().send(method, "/en/search");
            assertThat(answer.status()).as(method).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
        }
        assertThat(visitor().send("OPTIONS", "/en/search").status()).isEqualTo(204);
        assertThat(visitor().send("HEAD", "/en/search").status()).isEqualTo(200);
    }

    @Test
    default void anAddressOfNonsenseIsAPageNeverAFailure() {
        for (String query : List.of(
                "?q=%00", "?q=%C3%28", "?page=-1&sort=%3Cscript%3E", "?q=&&==&kind=", "?kind=" + "x".repeat(4000))) {
            assertThat(visitor().get("/de/search" + query).status()).as(query).isEqualTo(200);
        }
        assertThat(visitor().get("/de/library/99999999999999999999").status()).isEqualTo(404);
    }

    @Test
    default void aRedirectNamesAPathAloneSoThatItHoldsBehindAnyProxy() {
        assertThat(visitor().with("Accept-Language", "fr").get("/").header("Location"))
                .isEqualTo("/fr/");
        assertThat(visitor().get("/it").header("Location")).isEqualTo("/it/");
        assertThat(visitor().get("/en/library/import").header("Location")).startsWith("/en/sign-in?to=");
    }

    @Test
    default void aPageIsKeptInNoCacheUnasked() {
        assertThat(visitor().get("/en/search?q=x").header("Cache-Control")).isEqualTo("private, no-cache");
    }
}
