package org.lucerna.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Documents;
import org.lucerna.web.Journeys;
import org.lucerna.web.Portal;
import org.lucerna.web.Portal.Answer;
import org.lucerna.web.Wire;

/** What somebody tries who means harm and has no account. */
public interface AttackJourneys extends Journeys {

    String EVIL = "evil.example";
    String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{1337*7331}}${1337*7331}#{1337*7331}";

    @Test
    default void noAddressIsMadeOfTheHostThatARequestClaims() {
        for (String path : List.of("/", "/en", "/openapi")) {
            String answer = Wire.ask(
                    visitor().address(),
                    "GET " + path + " HTTP/1.1",
                    "Host: " + EVIL,
                    "X-Forwarded-Host: " + EVIL,
                    "Forwarded: host=" + EVIL);
            assertThat(answer).as(path).contains("Location: /").doesNotContain(EVIL);
        }
        String record = "{\"title\":\"Host of a host\"}";
        String made;
        try (Wire wire = new Wire(visitor().address())) {
            made = wire.say("POST /api/v1/resources HTTP/1.1\r\nHost: " + EVIL + "\r\nConnection: close\r\n"
                            + "Authorization: Bearer " + operator().token()
                            + "\r\nContent-Type: application/json\r\nContent-Length: " + record.length() + "\r\n\r\n"
                            + record)
                    .answer();
        }
        assertThat(made).contains("201 Created", "Location: /api/v1/resources/").doesNotContain(EVIL);
        assertThat(Wire.ask(visitor().address(), "GET http://" + EVIL + "/en/ HTTP/1.1", "Host: " + EVIL))
                .doesNotContain(EVIL);
    }

    @Test
    default void noPathLeadsBehindThePages() {
        for (String path : List.of(
                "/WEB-INF/web.xml",
                "/web-inf/web.xml",
                "/%57EB-INF/web.xml",
                "/%2557EB-INF/web.xml",
                "/WEB-INF./web.xml",
                "/WEB-INF;x=y/web.xml",
                "/WEB-INF/classes/META-INF/microprofile-config.properties",
                "/META-INF/MANIFEST.MF",
                "/en/..;/WEB-INF/web.xml",
                "/en/%2e%2e/WEB-INF/web.xml",
                "/en/%252e%252e/WEB-INF/web.xml",
                "/en/..%2fWEB-INF/web.xml",
                "/en/..%5cWEB-INF/web.xml",
                "/assets/../WEB-INF/web.xml",
                "/assets/..;/WEB-INF/web.xml",
                "/assets/%2e%2e/%2e%2e/etc/passwd",
                "/WEB-INF/pages/home/home.xhtml",
                "/home.xhtml",
                "/en/home.xhtml",
                "//WEB-INF/web.xml",
                "/./WEB-INF/web.xml",
                "/en/../WEB-INF/web.xml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
                "/en/library/1.",
                "/en/library/1%00.html")) {
            String answer = Wire.ask(visitor().address(), "GET " + path + " HTTP/1.1", "Host: localhost");
            // Some are tidied by the server before anything of ours runs, which leads back to a path of ours.
            assertThat(answer).as(path).matches("(?s)HTTP/1.1 (404|400|30[12] .*Location: /[^/]).*");
            assertThat(answer)
                    .as(path)
                    .doesNotContain("<web-app", "Manifest-Version", "ui:composition", "lucerna.data=", "root:x:")
                    .doesNotContain("GlassFish", "Exception", "at org.");
        }
    }

    @Test
    default void aSemicolonChangesNoDecision() {
        for (String path :
                List.of("/api/v1/state;x=y", "/api/v1/state;.css", "/api;x/v1/state", "/api/v1/audit;jsessionid=1")) {
            assertThat(Wire.ask(visitor().address(), "GET " + path + " HTTP/1.1", "Host: localhost"))
                    .as(path)
                    .matches("(?s)HTTP/1.1 (401|404).*");
        }
        assertThat(Wire.ask(visitor().address(), "GET /metrics;x=y HTTP/1.1", "Host: localhost", "Via: 1.1 proxy"))
                .startsWith("HTTP/1.1 401");
        assertThat(Wire.ask(visitor().address(), "GET /%6detrics HTTP/1.1", "Host: localhost", "Via: 1.1 proxy"))
                .matches("(?s)HTTP/1.1 (401|404).*");
    }

    @Test
    default void figuresAreForTheOperatorAndForProgramsBesideThePortal() {
        Portal throughProxy = visitor().with("X-Forwarded-For", "192.0.2.7");
        assertThat(throughProxy.get("/metrics").status()).isEqualTo(401);
        assertThat(throughProxy.operator().get("/metrics").status()).isEqualTo(200);
        assertThat(visitor().get("/metrics").status()).isEqualTo(200);
        assertThat(throughProxy.get("/health").text()).doesNotContain("items", "behind");
    }

    @Test
    default void aLineBreakEndsNoHeader() {
        for (String path : List.of(
                "/en/%0d%0aX-Evil:%20yes",
                "/en%0d%0aX-Evil:%20yes",
                "/%0d%0aX-Evil:%20yes",
                "/en/sign-in?to=%0d%0aX-Evil:%20yes",
                "/en/search?q=%0d%0aX-Evil:%20yes&sort=%0d%0aX-Evil:%20yes",
                "/assets/%0d%0aX-Evil:%20yes",
                "/sign-out?lang=%0d%0aX-Evil:%20yes")) {
            String answer = Wire.ask(visitor().address(), "GET " + path + " HTTP/1.1", "Host: localhost");
            assertThat(answer.split("\r\n\r\n", 2)[0]).as(path).doesNotContainIgnoringCase("\r\nX-Evil");
        }
        String title = "Title\r\nX-Evil: yes";
        long id = operator()
                .imported(
                        "na\r\nX-Evil: yes\"me.pdf",
                        Documents.pdf("About line breaks"),
                        Json.createObjectBuilder().add("title", title).build().toString());
        for (String path : List.of("/file", "/file?inline=true", "/citation.ris", "/citation.bib", "")) {
            Answer answer = visitor().get("/api/v1/resources/" + id + path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("X-Evil")).as(path).isEmpty();
        }
    }

    @Test
    default void noHeaderNorFieldStandsInForTheMethod() {
        long id = operator().imported("method.pdf", Documents.pdf("About methods"), "");
        String record = "/api/v1/resources/" + id;
        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            operator().with(header, "DELETE").post(record + "/restore", "{}");
            operator().with(header, "DELETE").get(record);
            operator().with(header, "DELETE").get(record + "?_method=DELETE");
        }
        assertThat(visitor().get(record).status()).isEqualTo(200);
        for (String method : List.of("HEAD", "OPTIONS", "PATCH", "PROPFIND", "get")) {
            Answer answer = visitor().send(method, "/api/v1/state");
            assertThat(answer.text()).as(method).doesNotContain("disk");
            assertThat(answer.status()).as(method).isNotEqualTo(500);
        }
        assertThat(visitor().get("/api/v1/reindex").status()).isEqualTo(405);
        assertThat(Wire.ask(visitor().address(), "TRACE /en/ HTTP/1.1", "Host: localhost", "Cookie: a=secret"))
                .startsWith("HTTP/1.1 405")
                .doesNotContain("secret");
    }

    @Test
    default void whatIsNotOursToTakeFromAClientIsNotTaken() {
        Answer made = operator()
                .post(
                        "/api/v1/resources",
                        "{\"title\":\"Too much\",\"id\":4711,\"version\":99,\"withdrawn\":true,\"withdrawnAt\":\"2020-01-01\","
                                + "\"added\":\"2000-01-01T00:00:00Z\",\"sha256\":\"" + "0".repeat(64) + "\","
                                + "\"file\":{\"sha256\":\"" + "0".repeat(64) + "\"},\"url\":\"https://" + EVIL + "\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().getInt("id")).isNotEqualTo(4711);
        assertThat(made.json().getInt("version")).isEqualTo(1);
        assertThat(made.json().getString("added")).doesNotStartWith("2000");
        assertThat(made.text()).doesNotContain(EVIL, "0000000000");
    }

    @Test
    default void whatSomebodyUploadedRunsNowhere() {
        for (String[] file : new String[][] {
            {
                "page.html",
                "<html><head><title>A</title></head><body>Words about pages.<script>alert(1)</script></body></html>"
            },
            {"text.txt", "<script>alert(1)</script> words that look like a page, and go on as plain text does."},
        }) {
            long id = operator().imported(file[0], Documents.text(file[1] + Instant.now()), "");
            for (String inline : List.of("", "?inline=true")) {
                Answer answer = visitor().get("/api/v1/resources/" + id + "/file" + inline);
                assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
                assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
                if (answer.header("Content-Disposition").startsWith("inline")) {
                    assertThat(answer.header("Content-Type")).startsWith("text/plain");
                }
            }
        }
    }

    @Test
    default void whatSomebodyTypedIsShownAndNotObeyed() {
        String title = "Zorilla " + HOSTILE;
        long id = operator()
                .imported(
                        "zorilla" + HOSTILE.replace('/', '_') + ".pdf",
                        Documents.pdf(
                                "Zorilla page " + HOSTILE.replace("(", "\\(").replace(")", "\\)")),
                        Json.createObjectBuilder()
                                .add("title", title)
                                .add("summary", HOSTILE)
                                .add("organisation", HOSTILE)
                                .add("rights", HOSTILE)
                                .add("authors", Json.createArrayBuilder().add(HOSTILE))
                                .build()
                                .toString());
        visitor().hitsOnceThereAre("zorilla");
        String typed = Portal.encode(HOSTILE);
        for (String path : List.of(
                "/en/library/" + id,
                "/en/library/" + id + "?q=" + typed + "&page=1",
                "/en/search?q=zorilla",
                "/en/search?q=" + typed + "&kind=" + typed + "&sort=" + typed + "&page=" + typed,
                "/en/search?" + typed + "=" + typed,
                "/en/sign-in?to=" + typed,
                "/en/setup?token=" + typed,
                "/en/" + typed,
                "/en/")) {
            Answer answer = visitor().get(path);
            assertThat(answer.text())
                    .as(path)
                    .doesNotContain("<script>alert", "<img src=x", "\"'><", "9801547", "9,801,547");
        }
        for (String path : List.of("/api/v1/resources/" + id + "/pages/1?q=zorilla", "/api/v1/search?q=zorilla")) {
            Answer answer = visitor().get(path);
            assertThat(answer.header("Content-Type")).as(path).startsWith("application/json");
            assertThat(answer.text()).as(path).contains("&lt;script&gt;");
        }
    }

    @Test
    default void noOtherSiteReadsOurJson() {
        for (String path : List.of("/api/v1/search?q=x", "/api/v1/suggest?q=x", "/api/v1/resources")) {
            Answer answer = visitor().with("Origin", "https://" + EVIL).get(path + "?callback=evil");
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            assertThat(answer.text()).startsWith("{").doesNotContain("evil(");
        }
    }

    @Test
    default void noHeaderThatACacheDoesNotKnowChangesAPage() {
        String page = visitor().get("/en/about").text();
        for (String header : List.of(
                "X-Forwarded-Host", "X-Host", "X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Scheme", "Referer")) {
            assertThat(visitor().with(header, "/en/sign-in").get("/en/about").text())
                    .as(header)
                    .isEqualTo(page);
        }
        assertThat(visitor()
                        .get("/en/about")
                        .response()
                        .headers()
                        .allValues("Vary")
                        .toString())
                .contains("Cookie", "Authorization");
    }

    @Test
    default void aHundredRangesCostNoMoreThanTheFile() {
        byte[] original = Documents.pdf("About ranges, a hundred of them");
        long id = operator().imported("hundred.pdf", original, "");

        Answer answer =
                visitor().with("Range", "bytes=" + "0-,".repeat(100) + "0-").get("/api/v1/resources/" + id + "/file");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body()).hasSize(original.length);
    }

    @Test
    default void aPackedBodyIsNotUnpacked() throws IOException, InterruptedException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] million = new byte[1_000_000];
            for (int i = 0; i < 100; i++) {
                gzip.write(million);
            }
        }
        for (String path : List.of("/api/v1/resources", "/en/sign-in", "/api/v1/imports")) {
            HttpRequest request = HttpRequest.newBuilder(visitor().address().resolve(path))
                    .header("Authorization", "Bearer " + operator().token())
                    .header("Content-Type", "application/json")
                    .header("Content-Encoding", "gzip")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(bomb.toByteArray()))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .as(path)
                    .isBetween(200, 499)
                    .isNotEqualTo(201);
        }
    }

    @Test
    default void headersWithoutEndAreCutOff() {
        String answer = Wire.ask(
                visitor().address(), "GET /en/ HTTP/1.1", "Host: localhost", "Cookie: a=" + "x".repeat(200_000));
        assertThat(answer).doesNotContain("200 OK");
        List<String> lines = new ArrayList<>(List.of("GET /en/ HTTP/1.1", "Host: localhost"));
        for (int i = 0; i < 5000; i++) {
            lines.add("X-" + i + ": y");
        }
        assertThatCode(() -> Wire.ask(visitor().address(), lines.toArray(String[]::new)))
                .doesNotThrowAnyException();
        assertThat(visitor().get("/en/about").status()).isEqualTo(200);
    }

    @Test
    default void aBareMistakeInARequestIsNoAnswerWithoutItsSafetyHeaders() {
        for (String request : List.of(
                "GET /% HTTP/1.1",
                "GET /\\evil HTTP/1.1",
                "GET /en/%00 HTTP/1.1",
                "FOO / HTTP/1.1",
                "nonsense",
                "GET / HTTP/9.9",
                "TRACE / HTTP/1.1",
                "CONNECT evil.example:443 HTTP/1.1",
                "GET * HTTP/1.1")) {
            String[] parts =
                    Wire.ask(visitor().address(), request, "Host: localhost").split("\r\n\r\n", 2);
            boolean empty = parts.length < 2 || parts[1].isBlank();
            assertThat(empty || parts[0].contains("Content-Security-Policy"))
                    .as(request + " is answered with " + parts[0])
                    .isTrue();
            assertThat(empty ? "" : parts[1]).doesNotContainIgnoringCase("Payara", "GlassFish", "Grizzly");
        }
    }

    @Test
    default void noQuestionTakesLong() {
        for (String question : List.of(
                "\"".repeat(499),
                "(".repeat(499),
                "-".repeat(499),
                "a* ".repeat(166),
                "*".repeat(499),
                "title:".repeat(83),
                "OR ".repeat(166),
                "\"a b\" ".repeat(80),
                "ab".repeat(249) + "!",
                "\u0301".repeat(499),
                "😀".repeat(249))) {
            Instant begun = Instant.now();
            assertThat(visitor()
                            .get("/api/v1/search?q=" + Portal.encode(question))
                            .status())
                    .isEqualTo(200);
            assertThat(visitor()
                            .get("/api/v1/suggest?q=" + Portal.encode(question))
                            .status())
                    .isEqualTo(200);
            assertThat(Duration.between(begun, Instant.now())).as(question).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    default void slowSendersDoNotKeepReadersOut() {
        List<Wire> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 120; i++) {
                slow.add(new Wire(visitor().address())
                        .say("POST /en/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
                                + " application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nemail=a"));
            }
            Instant begun = Instant.now();
            assertThat(visitor().get("/en/about").status()).isEqualTo(200);
            assertThat(visitor().get("/api/v1/search?q=x").status()).isEqualTo(200);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(8));
        } finally {
            slow.forEach(Wire::close);
        }
    }

    @Test
    default void whoFindsAWeaknessIsToldWhereToReportIt() {
        Answer answer = visitor().get("/.well-known/security.txt");

        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(answer.text())
                .contains("Contact: mailto:security@lanterna.example\n")
                .contains("Canonical: http://localhost:8080/.well-known/security.txt\n");
        String expires = answer.text()
                .lines()
                .filter(line -> line.startsWith("Expires: "))
                .findFirst()
                .orElseThrow()
                .substring(9);
        assertThat(Instant.parse(expires))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(30)), Instant.now().plus(Duration.ofDays(364)));
    }

    @Test
    default void aByteThatIsNoTextBreaksNothing() {
        String body =
                new String(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, 0, '"', '}'}, StandardCharsets.ISO_8859_1);
        assertThat(operator().post("/api/v1/resources", body).status()).isBetween(400, 422);
        for (String path : List.of(
                "/en/search?q=%ff%fe", "/en/search?q=%00", "/api/v1/search?q=%c0%ae", "/en/search?q=%ed%a0%80")) {
            assertThat(Wire.ask(visitor().address(), "GET " + path + " HTTP/1.1", "Host: localhost"))
                    .as(path)
                    .matches("(?s)HTTP/1.1 (200|400).*");
        }
    }
}
