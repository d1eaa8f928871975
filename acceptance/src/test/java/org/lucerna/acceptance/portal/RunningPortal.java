package org.lucerna.acceptance.portal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A portal that {@code ./lucerna serve} started, in a process of its own, on a data directory of the test. Closing it stops
 * it as Ctrl-C would.
 */
public final class RunningPortal implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final Path data;
    private final int port;
    private final String said;

    private RunningPortal(Process process, Path data, int port, String said) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.said = said;
    }

    /** Starts a portal on a free port and waits until it says that it is ready. */
    public static RunningPortal start(Path data, String... more) {
        return start(data, freePort(), more);
    }

    /** Starts a portal on that port. */
    public static RunningPortal start(Path data, int port, String... more) {
        return start(List.of(), Map.of(), data, data, port, more);
    }

    /** Starts a portal on that port, which brings its letters to the mail server on another port of this machine. */
    public static RunningPortal start(Path data, int port, int mailPort) {
        return start(List.of(), Mailbox.settings(mailPort), data, data, port);
    }

    /** Starts a portal that brings its letters to this mail server. */
    public static RunningPortal start(Path data, Mailbox mailbox, String... more) {
        return start(List.of(), mailbox.settings(), data, data, freePort(), more);
    }

    /** Starts a portal on that port with these settings, as its environment gives them. */
    static RunningPortal start(Path data, int port, Map<String, String> settings, String... more) {
        return start(List.of(), settings, data, data, port, more);
    }

    static RunningPortal start(List<String> before, Path data, Path seenFromHere, int port, String... more) {
        return start(before, Map.of(), data, seenFromHere, port, more);
    }

    /**
     * Starts a portal by way of another program.
     *
     * @param before the words before the call of the launcher; that program must end by becoming the launcher
     * @param settings more for its environment
     * @param seenFromHere where the test finds the data directory that the portal knows as {@code data}
     */
    private static RunningPortal start(
            List<String> before, Map<String, String> settings, Path data, Path seenFromHere, int port, String... more) {
        try {
            List<String> words = new ArrayList<>(before);
            words.addAll(List.of(
                    Distribution.launcher().toString(), "serve", "--port", "" + port, "--data", data.toString()));
            words.addAll(List.of(more));
            Path out = Files.createTempFile("serve", ".out");
            Path err = Files.createTempFile("serve", ".err");
            ProcessBuilder launcher =
                    new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
            launcher.environment().putAll(settings);
            Process process = launcher.start();
            long giveUp = System.nanoTime() + LONGEST_START.toNanos();
            while (!isReady(Files.readString(out))) {
                if (!process.isAlive() || System.nanoTime() > giveUp) {
                    process.destroyForcibly();
                    throw new AssertionError("the portal did not start: " + Files.readString(err));
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
            Path found = seenFromHere.equals(data)
                    ? data
                    : Path.of(seenFromHere.toString().replace("PID", "" + process.pid()));
            return new RunningPortal(process, found, port, Files.readString(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A second line, for the first administrator, is printed together with the first. */
    private static boolean isReady(String said) {
        return said.contains("Lucerna is ready") && said.endsWith("\n");
    }

    public static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it printed at its start. */
    public String said() {
        return said;
    }

    /** The data directory, as it is seen from here. */
    public Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    /** An address of the portal. {@code path} begins with a slash. */
    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Ends it as a power cut would: no farewell, nothing flushed. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the portal did not stop within " + LONGEST_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Calls {@code ./lucerna WORDS} for this portal. */
    public Distribution.Ended command(String... words) {
        return commandWithInput("", words);
    }

    public Distribution.Ended commandWithInput(String input, String... words) {
        return Distribution.call(Map.of(), input, withThisPortal(words));
    }

    /** Begins {@code ./lucerna WORDS} for this portal and for the next one on its port and data directory. */
    public Process begin(Path out, Path err, String... words) throws IOException {
        return Distribution.begin(Map.of(), out, err, withThisPortal(words));
    }

    private String[] withThisPortal(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--server", at("").toString(), "--data", data.toString()));
        return all.toArray(String[]::new);
    }

    /** The page as a visitor without a browser gets it. */
    public HttpResponse<String> visit(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    /** Asks the HTTP API as the operator. */
    public JsonObject get(String path) {
        return json(send(asOperator(path).GET()));
    }

    /** Posts to the HTTP API as the operator. */
    public JsonObject post(String path, JsonStructure body) {
        return json(send(asOperator(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))));
    }

    /** Asks for a letter with a new password, as anybody may for any address. */
    public void forgetPassword(String email) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/en/sign-in/forgot"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("form=form&ask=ask&jakarta.faces.ViewState=stateless&email="
                        + URLEncoder.encode(email, StandardCharsets.UTF_8))));
        if (answer.statusCode() != 200 || !answer.body().contains("class=\"notice ok\"")) {
            throw new AssertionError(answer.uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** Deletes over the HTTP API as the operator. */
    public void delete(String path) {
        HttpResponse<String> answer = send(asOperator(path).DELETE());
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** How many records a search for {@code query} finds. */
    public long found(String query) {
        return get("/api/v1/search?size=1&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .getJsonNumber("total")
                .longValue();
    }

    /** Waits until the search index holds all that the database holds. */
    public void awaitIndexed() {
        awaitThat("the index has caught up", () -> indexState().getInt("behind") == 0);
    }

    public JsonObject indexState() {
        return get("/api/v1/state").getJsonObject("index");
    }

    /** Waits for something that takes its time. */
    public static void awaitThat(String what, BooleanSupplier holds) {
        long giveUp = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError("waited in vain: " + what);
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private HttpRequest.Builder asOperator(String path) {
        return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token());
    }

    private String token() {
        try {
            return Files.readString(data.resolve("cli.token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject json(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError(response.uri() + " answers " + response.statusCode() + ": " + response.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    /** The address that was printed for the first administrator. */
    public Optional<URI> setupAddress() {
        return said.lines()
                .filter(line -> line.startsWith("Create the first administrator: "))
                .map(line -> URI.create(line.substring(line.indexOf("http"))))
                .findFirst();
    }
}
