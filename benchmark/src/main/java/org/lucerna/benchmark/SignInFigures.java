package org.lucerna.benchmark;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What signing in costs, and what somebody who guesses passwords costs the readers. */
final class SignInFigures {

    private static final String EMAIL = "bench@example.org";
    private static final String PASSWORD = "nine slow ferries at dawn";
    private static final int SIGN_INS = 60;
    private static final int GUESSES_A_SECOND = 50;
    private static final int SEARCHES = 1_000;
    private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z:-]+)=\"([^\"]*)\"");

    /** The portal's own: OWASP's least, see {@code Passwords} in members. */
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    private final Portal portal;
    private final Path data;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SignInFigures(Portal portal, Path data) {
        this.portal = portal;
        this.data = data;
    }

    /** @param question the address of the n-th search, each different */
    List<Figure> measure(IntFunction<URI> question) throws IOException, InterruptedException {
        createAccount();
        return List.of(signIn(), guesses(question));
    }

    private Figure signIn() throws IOException, InterruptedException {
        String hash = Password.hash(PASSWORD).addRandomSalt(16).with(ARGON2ID).getResult();
        Map<String, String> form = form();
        Latencies alone = new Latencies(SIGN_INS);
        Latencies whole = new Latencies(SIGN_INS);
        for (int turn = -SIGN_INS / 2; turn < SIGN_INS; turn++) {
            // In turns, so that both meet the same machine.
            long begin = System.nanoTime();
            if (!Password.check(PASSWORD, hash).with(ARGON2ID)) {
                throw new IllegalStateException("The hash is of another password");
            }
            long hashed = System.nanoTime();
            HttpResponse<Void> answer =
                    client.send(post(form, EMAIL, PASSWORD), HttpResponse.BodyHandlers.discarding());
            long signedIn = System.nanoTime();
            if (answer.statusCode() != 302) {
                throw new IllegalStateException("Signing in answers " + answer.statusCode());
            }
            if (turn >= 0) {
                alone.add(hashed - begin);
                whole.add(signedIn - hashed);
            }
        }
        double hashMillis = alone.percentileMillis(0.5);
        double wholeMillis = whole.percentileMillis(0.5);
        return Figure.atMost(
                "signing in over HTTP against the password's hash alone",
                wholeMillis / hashMillis,
                1.2,
                String.format(Locale.ROOT, "sign-in %.1f ms · hash %.1f ms, medians", wholeMillis, hashMillis));
    }

    private Figure guesses(IntFunction<URI> question) throws IOException, InterruptedException {
        searches(question, 0);
        Latencies calm = searches(question, SEARCHES);
        Map<String, String> form = form();
        AtomicInteger guessed = new AtomicInteger();
        Latencies attacked;
        long begin = System.nanoTime();
        try (ScheduledExecutorService attacker = Executors.newScheduledThreadPool(1)) {
            var guessing = attacker.scheduleAtFixedRate(
                    () -> client.sendAsync(
                            post(form, "nobody" + guessed.incrementAndGet() + "@example.org", "a wrong guess"),
                            HttpResponse.BodyHandlers.discarding()),
                    0,
                    TimeUnit.SECONDS.toMillis(1) / GUESSES_A_SECOND,
                    TimeUnit.MILLISECONDS);
            attacked = searches(question, 2 * SEARCHES);
            guessing.cancel(false);
        }
        double rate = guessed.get() / ((System.nanoTime() - begin) / 1e9);
        return Figure.atMost(
                "a reader's search while somebody guesses 50 passwords a second, median, against a calm one",
                attacked.percentileMillis(0.5) / calm.percentileMillis(0.5),
                1.25,
                String.format(
                        Locale.ROOT,
                        "attacked %.1f ms · calm %.1f ms · %.0f guesses/s",
                        attacked.percentileMillis(0.5),
                        calm.percentileMillis(0.5),
                        rate));
    }

    private static Latencies searches(IntFunction<URI> question, int first) throws IOException, InterruptedException {
        Latencies latencies = new Latencies(SEARCHES);
        for (int turn = first; turn < first + SEARCHES; turn++) {
            long begin = System.nanoTime();
            HttpLoad.get(question.apply(turn));
            latencies.add(System.nanoTime() - begin);
        }
        return latencies;
    }

    private void createAccount() throws IOException, InterruptedException {
        String json = "{\"email\":\"" + EMAIL + "\",\"name\":\"Bench\",\"password\":\"" + PASSWORD + "\"}";
        HttpRequest request = HttpRequest.newBuilder(portal.at("/api/v1/accounts"))
                .header(
                        "Authorization",
                        "Bearer " + Files.readString(data.resolve("cli.token")).strip())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 201) {
            throw new IllegalStateException("Creating an account answers " + status);
        }
    }

    /** The sign-in form's fields as the page has them: name and value, or the type of what a person fills. */
    private Map<String, String> form() throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(formOf(HttpLoad.get(portal.at("/en/sign-in"))));
        while (input.find()) {
            Map<String, String> attributes = ATTRIBUTE
                    .matcher(input.group(1))
                    .results()
                    .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, two) -> one));
            String name = attributes.getOrDefault("name", "");
            String type = attributes.getOrDefault("type", "text");
            if (!name.isEmpty() && !type.equals("checkbox")) {
                fields.put(
                        name,
                        List.of("email", "password").contains(type) ? type : attributes.getOrDefault("value", ""));
            }
        }
        return fields;
    }

    /** The form that asks for a password. */
    private static String formOf(String page) {
        for (String part : page.split("<form")) {
            int end = part.indexOf("</form>");
            if (end > 0 && part.contains("type=\"password\"")) {
                return part.substring(0, end);
            }
        }
        throw new IllegalStateException("The sign-in page asks for no password");
    }

    private HttpRequest post(Map<String, String> form, String email, String password) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey())
                        + '='
                        + encode(
                                switch (field.getValue()) {
                                    case "email" -> email;
                                    case "password" -> password;
                                    default -> field.getValue();
                                }))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(portal.at("/en/sign-in"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
