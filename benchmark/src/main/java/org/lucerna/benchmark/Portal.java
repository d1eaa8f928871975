package org.lucerna.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server process of its own on a free port of this machine; closing ends it. */
final class Portal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final URI address;
    private final Duration start;

    private Portal(Process process, URI address, Duration start) {
        this.process = process;
        this.address = address;
        this.start = start;
    }

    /** The portal as its README starts it; returns when it answers the first page. */
    static Portal lucerna(Path home, Path data) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = List.of(
                home.resolve("lucerna").toString(), "serve", "--port", String.valueOf(port), "--data", data.toString());
        Map<String, String> settings = Map.of("LUCERNA_PROXY_TRUSTED", "true");
        URI page = URI.create("http://localhost:" + port + "/en/");
        return start(command, settings, data.resolveSibling("portal.log"), page, 200);
    }

    /** Payara Micro with nothing deployed; returns when it answers at all. */
    static Portal emptyPayara(Path payaraMicro, Path workspace) throws IOException, InterruptedException {
        int port = freePort();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-Xmx512m", "-jar", payaraMicro.toString()));
        command.addAll(List.of("--port", String.valueOf(port), "--nocluster"));
        return start(
                command, Map.of(), workspace.resolve("payara.log"), URI.create("http://localhost:" + port + "/"), 404);
    }

    private static Portal start(List<String> command, Map<String, String> settings, Path log, URI page, int expected)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        Process process = builder.start();
        while (status(page) != expected) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("No answer from " + page + ": " + Files.readString(log));
            }
            Thread.sleep(50);
        }
        return new Portal(process, page, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** How long it took from the command to the first page. */
    Duration startTime() {
        return start;
    }

    long pid() {
        return process.pid();
    }

    URI at(String path) {
        return address.resolve(path);
    }

    private static int status(URI page) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(20)).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return -1;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
