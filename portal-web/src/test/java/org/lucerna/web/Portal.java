package org.lucerna.web;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A running portal, seen from outside by one of its users. */
public record Portal(URI address, @Nullable String token, List<String> headers) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What came back. */
    public record Answer(int status, HttpResponse<byte[]> response) {
        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonObject json() {
            return Json.createReader(new StringReader(text())).readObject();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public static Portal visitor(URI address) {
        return new Portal(address, null, List.of());
    }

    /** With the token that the portal left in its data directory. */
    public Portal operator() {
        try {
            Path file = Path.of(System.getProperty("lucerna.it.data"), "cli.token");
            return new Portal(address, Files.readString(file).strip(), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Portal with(String header, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new Portal(address, token, List.copyOf(more));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends a file as the whole body, as a program does. */
    public Answer postFile(String path, byte[] file) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    public Answer put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer send(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends a form as a browser does. */
    public Answer submit(String path, Map<String, String> fields) {
        return submit(path, List.copyOf(fields.entrySet()));
    }

    /** As {@link #submit(String, Map)}, for fields that are sent more than once. */
    public Answer submit(String path, List<Map.Entry<String, String>> fields) {
        String body = fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends files with a form of a page, as a browser without scripts does. */
    public Answer submit(String path, Multipart parts) {
        return send(request(path)
                .header("Content-Type", parts.contentType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(parts.bytes())));
    }

    /** Uploads a file, with what its sender knows of it. */
    public Answer upload(String fileName, byte[] bytes, String metadata) {
        Multipart parts = new Multipart().file("file", fileName, bytes);
        if (!metadata.isEmpty()) {
            parts.json("metadata", metadata);
        }
        return send(request("/api/v1/imports")
                .header("Content-Type", parts.contentType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(parts.bytes())));
    }

    /** Uploads a file that must be taken in, and gives its record's id. */
    public long imported(String fileName, byte[] bytes, String metadata) {
        Answer answer = upload(fileName, bytes, metadata);
        JsonObject file = answer.json().getJsonArray("files").getJsonObject(0);
        if (!file.getString("outcome").equals("imported")) {
            throw new AssertionError(answer.text());
        }
        return file.getJsonNumber("id").longValue();
    }

    public JsonObject search(String query) {
        return get("/api/v1/search?q=" + encode(query)).json();
    }

    public JsonArray hits(String query) {
        return search(query).getJsonArray("hits");
    }

    /** The index follows within a second; a busy machine is given more. */
    public JsonArray hitsOnceThereAre(String query) {
        return eventually(() -> hits(query), hits -> !hits.isEmpty());
    }

    public static <T> T eventually(Supplier<T> look, Predicate<T> good) {
        Instant end = Instant.now().plus(PATIENCE);
        T seen = look.get();
        while (!good.test(seen) && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
            seen = look.get();
        }
        return seen;
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
