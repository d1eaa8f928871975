package org.lucerna.benchmark;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What signing in costs, and what somebody who guesses passwords costs the readers. The portal believes what a proxy says of
 * a request's sender: one process can then be many.
 */
final class SignInFigures {

    private static final String EMAIL = "bench@example.org";
    private static final String PASSWORD = "nine slow ferries at dawn";
    private static final String LONGER_THAN_ANY = "x".repeat(201);
    private static final String ONE_SENDER = "192.0.2.1";
    private static final int WARMING = 100;

    /** Of so many, that it does not matter that the system counts processor time in hundredths of a second. */
    private static final int SIGN_INS = 100;

    private static final int GUESSES_A_SECOND = 50;
    private static final int SEARCHES = 1_000;
    private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z:-]+)=\"([^\"]*)\"");

    /** The portal's own, see {@code Passwords} in members. */
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(7 * 1024, 5, 1, 32, Argon2.ID);

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
        List<Figure> figures = new ArrayList<>(List.of(signIn()));
        figures.addAll(guesses(question));
        return figures;
    }

    /**
     * What it costs is processor time: the clock on the wall goes on while neighbours have the machine. In turns, so that all
     * three meet the same machine: the hash alone, sign-ins, and the same form with a password that is longer than any. That
     * one does all that a sign-in does (the form, the account, the limits, the answer) but the hash and its consequences, so
     * the difference between the two is what signing in costs beyond any page with a form.
     */
    private Figure signIn() throws IOException, InterruptedException {
        String hash = Password.hash(PASSWORD).addRandomSalt(16).with(ARGON2ID).getResult();
        Map<String, String> form = form();
        Cost alone = new Cost(SIGN_INS);
        Cost whole = new Cost(SIGN_INS);
        Cost without = new Cost(SIGN_INS);
        for (int turn = -WARMING; turn < SIGN_INS; turn++) {
            HttpRequest signIn = post(form, EMAIL, PASSWORD, sender(turn));
            HttpRequest refused = post(form, "long" + turn + "@example.org", LONGER_THAN_ANY, sender(turn));
            alone.measure(turn, SignInFigures::ownProcessorNanos, () -> check(hash));
            whole.measure(turn, this::portalsProcessorNanos, () -> expect(302, signIn));
            without.measure(turn, this::portalsProcessorNanos, () -> expect(200, refused));
        }
        return Figure.atMost(
                "processor time of a sign-in, less the same form without a hash, against the password's hash alone",
                (whole.processorMillis() - without.processorMillis()) / alone.processorMillis(),
                1.2,
                String.format(
                        Locale.ROOT,
                        "sign-in %.1f ms · form %.1f ms · hash %.1f ms; on the wall, medians, %.1f · %.1f · %.1f ms",
                        whole.processorMillis(),
                        without.processorMillis(),
                        alone.processorMillis(),
                        whole.wallMillis(),
                        without.wallMillis(),
                        alone.wallMillis()));
    }

    private static void check(String hash) {
        if (!Password.check(PASSWORD, hash).with(ARGON2ID)) {
            throw new IllegalStateException("The hash is of another password");
        }
    }

    private static long ownProcessorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** All its threads, what compiles and what collects garbage included. */
    private long portalsProcessorNanos() {
        return ProcessHandle.of(portal.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow()
                .toNanos();
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** Adds up what something costs, from turn 0 on. */
    private static final class Cost {

        private final Latencies wall;
        private long processorNanos;
        private int times;

        Cost(int times) {
            this.wall = new Latencies(times);
        }

        void measure(int turn, LongSupplier processor, Work work) throws IOException, InterruptedException {
            long processorBefore = processor.getAsLong();
            long begin = System.nanoTime();
            work.run();
            long end = System.nanoTime();
            if (turn >= 0) {
                wall.add(end - begin);
                processorNanos += processor.getAsLong() - processorBefore;
                times++;
            }
        }

        double processorMillis() {
            return processorNanos / 1e6 / times;
        }

        double wallMillis() {
            return wall.percentileMillis(0.5);
        }
    }

    /** What has never run is slow for a while, and so is what runs beside it: attacked once before anything is measured. */
    private List<Figure> guesses(IntFunction<URI> question) throws IOException, InterruptedException {
        searches(question, 0);
        attacked(question, SEARCHES, SignInFigures::sender);
        return List.of(
                guesses("from one address", question, 2 * SEARCHES, turn -> ONE_SENDER),
                guesses("from as many addresses", question, 4 * SEARCHES, SignInFigures::sender));
    }

    private Figure guesses(String whence, IntFunction<URI> question, int first, IntFunction<String> sender)
            throws IOException, InterruptedException {
        double calm = searches(question, first).percentileMillis(0.5);
        Attack attack = attacked(question, first + SEARCHES, sender);
        double attacked = attack.searches().percentileMillis(0.5);
        return Figure.atMost(
                "a reader's search while somebody guesses 50 passwords a second " + whence
                        + ", median, against a calm one",
                attacked / calm,
                1.25,
                String.format(
                        Locale.ROOT,
                        "attacked %.1f ms · calm %.1f ms · %.0f guesses/s, %.0f %% of them looked at",
                        attacked,
                        calm,
                        attack.rate(),
                        100 * attack.lookedAt()));
    }

    /** @param lookedAt the part of the guesses whose password was hashed */
    private record Attack(Latencies searches, double rate, double lookedAt) {}

    private Attack attacked(IntFunction<URI> question, int first, IntFunction<String> sender)
            throws IOException, InterruptedException {
        Map<String, String> form = form();
        AtomicInteger guessed = new AtomicInteger(first * 100);
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger lookedAt = new AtomicInteger();
        Latencies searches;
        long begin = System.nanoTime();
        try (ScheduledExecutorService attacker = Executors.newScheduledThreadPool(1)) {
            var guessing = attacker.scheduleAtFixedRate(
                    () -> {
                        int guess = guessed.incrementAndGet();
                        var unused = client.sendAsync(
                                        post(
                                                form,
                                                "nobody" + guess + "@example.org",
                                                "a wrong guess",
                                                sender.apply(guess)),
                                        HttpResponse.BodyHandlers.discarding())
                                .thenAccept(answer -> {
                                    answered.incrementAndGet();
                                    if (answer.statusCode() == 200) {
                                        lookedAt.incrementAndGet();
                                    }
                                });
                    },
                    0,
                    TimeUnit.SECONDS.toMillis(1) / GUESSES_A_SECOND,
                    TimeUnit.MILLISECONDS);
            searches = searches(question, first);
            guessing.cancel(false);
        }
        double rate = (guessed.get() - first * 100) / ((System.nanoTime() - begin) / 1e9);
        return new Attack(searches, rate, lookedAt.doubleValue() / Math.max(1, answered.get()));
    }

    /** An address of its own for each turn, as a proxy in front of the portal would report it. */
    private static String sender(int turn) {
        int number = turn & 0xFFFFFF;
        return "10." + (number >> 16) + '.' + (number >> 8 & 0xFF) + '.' + (number & 0xFF);
    }

    private void expect(int status, HttpRequest request) throws IOException, InterruptedException {
        int answered =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (answered != status) {
            throw new IllegalStateException(request.uri() + " answers " + answered);
        }
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

    private HttpRequest post(Map<String, String> form, String email, String password, String sender) {
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
                .header("X-Forwarded-For", sender)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
