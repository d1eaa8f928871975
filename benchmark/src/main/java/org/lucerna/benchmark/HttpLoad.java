package org.lucerna.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** So many clients that ask one after the other, each without a pause. */
final class HttpLoad {

    private static final int CLIENTS = 16;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpLoad() {}

    /**
     * Answers a second over this time.
     *
     * @param address the address of the n-th request
     * @throws IllegalStateException when an answer is anything but 200
     */
    static double requestsASecond(IntFunction<URI> address, Duration time)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                counts.add(clients.submit(() -> ask(address, first, end)));
            }
            int sum = 0;
            for (Future<Integer> count : counts) {
                sum += count.get();
            }
            return sum / (time.toNanos() / 1e9);
        }
    }

    private static int ask(IntFunction<URI> address, int first, long end) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            int answers = 0;
            for (int request = first; System.nanoTime() < end; request += CLIENTS) {
                URI uri = address.apply(request);
                HttpResponse<byte[]> answer =
                        client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(uri + " answers " + answer.statusCode());
                }
                answers++;
            }
            return answers;
        }
    }

    /** The text of this address; fails for any answer but 200. */
    static String get(URI uri) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(uri)
                        .header("Accept", "text/html, text/plain, */*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(uri + " answers " + answer.statusCode());
        }
        return answer.body();
    }
}
