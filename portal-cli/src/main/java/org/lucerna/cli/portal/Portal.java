package org.lucerna.cli.portal;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.lucerna.cli.CannotGoOn;

/** A client of one portal's HTTP API. Thread-safe. */
public final class Portal {

    private static final Duration CONNECT_TIME = Duration.ofSeconds(10);

    /** The interface languages; sentences come in the reader's if it is one of them. */
    private static final List<String> SPOKEN = List.of("en", "it", "de", "es", "fr");

    public static final int OK = 200;

    private final URI server;
    private final Supplier<Optional<String>> token;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIME)
            .build();

    /** @param token asked for at each request: the portal makes a new one when it starts again */
    Portal(URI server, Supplier<Optional<String>> token) {
        this.server = URI.create(server.toString().replaceAll("/+$", ""));
        this.token = token;
    }

    /** A client that acts for the operator whose token that is. */
    public static Portal at(URI server, String token) {
        return new Portal(server, () -> Optional.of(token));
    }

    /** A client of the same portal that nobody knows: it gets what everybody gets. */
    public Portal asVisitor() {
        return new Portal(server, Optional::empty);
    }

    /** The portal's own address, without a slash at the end. */
    public URI address() {
        return server;
    }

    /**
     * Asks for {@code path} (with its query) and returns the answer.
     *
     * @throws CannotGoOn when the portal cannot be reached or says no
     */
    public JsonObject get(String path) {
        return expectWell(send(request(path).GET().build()));
    }

    /**
     * Posts {@code body} to {@code path} and returns the answer.
     *
     * @throws CannotGoOn when the portal cannot be reached or says no
     */
    public JsonObject post(String path, JsonStructure body) {
        return expectWell(send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build()));
    }

    /**
     * Posts a body of another type and returns whatever answer comes.
     *
     * @throws IOException when the connection breaks
     */
    public Answer upload(String path, String contentType, BodyPublisher body) throws IOException, InterruptedException {
        return answer(client.send(
                request(path).header("Content-Type", contentType).POST(body).build(), BodyHandlers.ofString()));
    }

    /**
     * Replaces what is at {@code path}, as long as it is of that version. Returns the answer.
     *
     * @throws CannotGoOn when the portal cannot be reached or says no
     */
    public JsonObject put(String path, long version, JsonStructure body) {
        return expectWell(send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(body.toString()))
                .build()));
    }

    /**
     * Writes what is at {@code path} into a file, which is there when all of it is, and not before.
     *
     * @return the status; with any other than {@link #OK} there is no file
     * @throws IOException when the connection breaks or nothing can be written
     */
    public int download(String path, String accept, Path file) throws IOException, InterruptedException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            HttpResponse<Path> response =
                    client.send(request(path).setHeader("Accept", accept).GET().build(), BodyHandlers.ofFile(part));
            if (response.statusCode() == OK) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return response.statusCode();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Whether somebody answers there. */
    public boolean answers() throws InterruptedException {
        try {
            client.send(request("/health/live").GET().timeout(CONNECT_TIME).build(), BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Accept", "application/json")
                .header("Accept-Language", language());
        token.get().ifPresent(t -> request.header("Authorization", "Bearer " + t));
        return request;
    }

    private static String language() {
        String own = Locale.getDefault().getLanguage();
        return SPOKEN.contains(own) ? own : "en";
    }

    private Answer send(HttpRequest request) {
        try {
            return answer(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotGoOn("interrupted.", e);
        }
    }

    /** For when nobody is there. */
    public CannotGoOn unreachable(IOException cause) {
        return new CannotGoOn(
                "no portal answers at " + server + "; start one with ./lucerna serve, or name another with --server.",
                cause);
    }

    private static Answer answer(HttpResponse<String> response) {
        JsonObject body = JsonObject.EMPTY_JSON_OBJECT;
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (type.contains("json") && !response.body().isBlank()) {
            try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
                body = reader.readObject();
            } catch (JsonException e) {
                // Said to be JSON and is not: whoever needs a field of it finds none.
                body = JsonObject.EMPTY_JSON_OBJECT;
            }
        }
        return new Answer(response.statusCode(), body, response.headers().firstValue("Retry-After"));
    }

    /**
     * The body of a good answer.
     *
     * @throws CannotGoOn with the portal's reason when the answer is not a good one
     */
    public JsonObject expectWell(Answer answer) {
        if (answer.isWell()) {
            return answer.body();
        }
        if (answer.status() == Answer.UNAUTHORIZED || answer.status() == Answer.FORBIDDEN) {
            throw new CannotGoOn(
                    token.get().isPresent()
                            ? "the portal at " + server + " does not accept this token; "
                                    + "set LUCERNA_TOKEN to the one in its data directory (cli.token)."
                            : "the portal at " + server + " wants to know who you are; name its data directory with"
                                    + " --data, or set LUCERNA_TOKEN.");
        }
        throw new CannotGoOn("the portal at " + server + " says: " + answer.problem());
    }
}
