package org.lucerna.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.cli.portal.Portal;

/** Against a server that answers as the portal does, and that can break off as the portal should not. */
class UploadTest {

    private static final String IMPORTED =
            "{\"files\":[{\"file\":\"report.txt\",\"outcome\":\"imported\",\"reason\":null,\"id\":12}]}";

    @TempDir
    Path folder;

    private HttpServer server;
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final AtomicInteger brokenOff = new AtomicInteger();
    private volatile int status = 200;
    private volatile String answer = IMPORTED;
    private Path report;

    @BeforeEach
    void start() throws IOException {
        report = Files.writeString(folder.resolve("report.txt"), "What we learnt");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext("/health/live", exchange -> respond(exchange, 200, "{}"));
        server.createContext("/api/v1/imports", this::receive);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (brokenOff.getAndDecrement() > 0) {
            exchange.close();
            return;
        }
        if (status == 503) {
            status = 200;
            exchange.getResponseHeaders().set("Retry-After", "0");
            respond(exchange, 503, "{\"title\":\"Busy\"}");
            return;
        }
        respond(exchange, status, answer);
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private List<Outcome> upload() throws Exception {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        return new Upload(Portal.at(address, "token")).send(report, Optional.empty());
    }

    @Test
    void theFileAndItsNameArrive() throws Exception {
        assertThat(upload()).singleElement().satisfies(outcome -> {
            assertThat(outcome.file()).isEqualTo(report.toString());
            assertThat(outcome.result()).isEqualTo(Outcome.Result.IMPORTED);
            assertThat(outcome.id()).contains(12L);
        });
        assertThat(bodies)
                .singleElement()
                .satisfies(body -> assertThat(body).contains("filename=\"report.txt\"", "What we learnt"));
    }

    @Test
    void whatIsSaidAboutAFileGoesWithIt() throws Exception {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        new Upload(Portal.at(address, "token"))
                .send(
                        report,
                        Optional.of(Json.createObjectBuilder()
                                .add("title", "Jahresbericht")
                                .build()));
        assertThat(bodies.getFirst()).contains("name=\"metadata\"", "{\"title\":\"Jahresbericht\"}");
    }

    @Test
    void eachMemberOfAnArchiveIsNamedBelowIt() throws Exception {
        answer = """
                {"files":[{"file":"report.txt/a/one.pdf","outcome":"imported","reason":null,"id":1},
                          {"file":"report.txt/two.pdf","outcome":"refused","reason":"It is encrypted.","id":null}]}""";
        assertThat(upload()).extracting(Outcome::file).containsExactly(report + "/a/one.pdf", report + "/two.pdf");
    }

    @Test
    void aBrokenConnectionIsTriedAgain() throws Exception {
        brokenOff.set(2);
        assertThat(upload()).extracting(Outcome::result).containsExactly(Outcome.Result.IMPORTED);
        assertThat(bodies).hasSize(3);
    }

    @Test
    void aFileThatBreaksTheConnectionEachTimeIsRefusedAndTheRestGoesOn() throws Exception {
        brokenOff.set(Integer.MAX_VALUE);
        assertThat(upload()).singleElement().satisfies(outcome -> {
            assertThat(outcome.result()).isEqualTo(Outcome.Result.REFUSED);
            assertThat(outcome.reason())
                    .hasValueSatisfying(why -> assertThat(why).contains("3 times"));
        });
    }

    @Test
    void aBusyPortalIsAskedAgainLater() throws Exception {
        status = 503;
        assertThat(upload()).extracting(Outcome::result).containsExactly(Outcome.Result.IMPORTED);
    }

    @Test
    void aRefusalOfTheWholeUploadIsToldInThePortalsWords() throws Exception {
        status = 413;
        answer = "{\"title\":\"Too large\",\"detail\":\"The largest file that this portal takes has 200 MB.\"}";
        assertThat(upload())
                .singleElement()
                .satisfies(outcome ->
                        assertThat(outcome.reason()).contains("The largest file that this portal takes has 200 MB."));
    }
}
