package org.lucerna.cli.serve;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.lucerna.cli.CannotGoOn;

/** Payara Micro, in this process, with Lucerna in it. */
final class Server {

    /** For the first page, which is slower than all later ones. */
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(60);

    private static final int OK = 200;

    private final Path home;
    private final DataDirectory data;
    private final ListeningAddress address;

    /** @param home the distribution */
    Server(Path home, DataDirectory data, ListeningAddress address) {
        this.home = home;
        this.data = data;
        this.address = address;
    }

    /**
     * Starts it. Returns when the portal shows its first page.
     *
     * @throws CannotGoOn when it does not; the log has the whole story
     */
    void start() throws IOException, InterruptedException {
        Path run = data.emptyRunFolder();
        Path logs = data.resolve("logs");
        ServerLog.prepare(logs, run);
        System.setOut(new PrintStream(logs.resolve("console.log").toFile(), StandardCharsets.UTF_8));
        System.setProperty("java.io.tmpdir", data.resolve("tmp").toString());
        System.setProperty("lucerna.data", data.path().toString());
        System.setProperty("lucerna.extractor.path", home.resolve("extractor").toString());
        System.setProperty("launcher.host", address.host());
        System.setProperty("launcher.port", Integer.toString(address.port()));
        if (System.getenv("LUCERNA_URL") == null && System.getProperty("lucerna.url") == null) {
            System.setProperty("lucerna.url", address.url());
        }
        copy(home.resolve("server/adapters"), run);
        boot(run, writableSettings(run));
        showFirstPage(logs);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path copy = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, copy);
                }
            }
        }
    }

    /**
     * The server refuses settings that it may not write, and where Lucerna is installed, as in a container, its own files
     * belong to somebody else.
     */
    private Path writableSettings(Path run) throws IOException {
        return Files.write(run.resolve("domain.xml"), Files.readAllBytes(home.resolve("server/domain.xml")));
    }

    /** What Payara's own launcher for a flat class path does, but with a root directory apart from the installation. */
    private void boot(Path run, Path settings) {
        try {
            Path bootJar = Path.of(PayaraMicro.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            System.setProperty("fish.payara.micro.BootJar", bootJar.toUri().toString());
            System.setProperty("fish.payara.micro.UnpackDir", run.toString());
            Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                    .getMethod("create", String[].class)
                    .invoke(null, (Object) new String[] {
                        "--rootdir",
                        run.toString(),
                        "--domainconfig",
                        settings.toString(),
                        "--nocluster",
                        "--contextroot",
                        "ROOT",
                        "--deploy",
                        home.resolve("lucerna.war").toString()
                    });
        } catch (InvocationTargetException e) {
            throw new CannotGoOn("the application server did not start: " + e.getCause(), e);
        } catch (ReflectiveOperationException | URISyntaxException e) {
            throw new IllegalStateException("this is not the Payara Micro that Lucerna was built with", e);
        }
    }

    /** The server starts without the portal, too, when the portal fails; only a page shows that it is there. */
    private void showFirstPage(Path logs) throws InterruptedException {
        URI page = URI.create(address.url() + "/en/");
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status = client.send(
                            HttpRequest.newBuilder(page).timeout(FIRST_ANSWER).build(), BodyHandlers.discarding())
                    .statusCode();
            if (status != OK) {
                throw new CannotGoOn("the portal did not start (its first page answers " + status
                        + "); the reason is in " + logs + ".");
            }
        } catch (IOException e) {
            throw new CannotGoOn(
                    "the portal did not start (its first page does not answer); the reason is in " + logs + ".", e);
        }
    }
}
