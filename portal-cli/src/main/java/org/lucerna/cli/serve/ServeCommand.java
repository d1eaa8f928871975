package org.lucerna.cli.serve;

import jakarta.json.JsonString;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.lucerna.cli.Commands;
import org.lucerna.cli.ExitCode;
import org.lucerna.cli.HelpOption;
import org.lucerna.cli.demo.DemoLoader;
import org.lucerna.cli.demo.DemoSet;
import org.lucerna.cli.portal.Portal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The process that this runs in is the portal: it ends when it is told to, and killing it ends everything. */
@Command(
        name = "./lucerna serve",
        description = "Starts the portal and prints one line when it is ready.",
        footer = {
            "",
            "At the first start the line is followed by an address with a one-time token, under which you create the"
                    + " first administrator. Everything that the portal keeps is in the data directory; copy it and you"
                    + " have a copy of the portal. Settings are told in docs/operate.",
            "",
            "  ./lucerna serve --demo                a portal full of examples, to look around",
            "  ./lucerna serve --data /srv/lucerna   a portal of your own",
            "",
            "Ctrl-C ends it. LUCERNA_JAVA_OPTS holds options for its Java, for example -Xmx1g."
        })
public final class ServeCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Option(names = "--port", paramLabel = "PORT", description = "Where it listens (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "From where it can be reached: 127.0.0.1 is this machine alone, 0.0.0.0 is every machine"
                    + " (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:LUCERNA_DATA:-data}",
            description = "The directory that holds everything (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(names = "--demo", description = "Fill the portal with a set of examples, unless it has them already.")
    private boolean demo;

    public static void main(String[] words) {
        System.exit(Commands.run(new ServeCommand(), words));
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        // The server's parts write to System.out what belongs into its log; this one stays the operator's.
        PrintStream console = System.out;
        Path home =
                Path.of(Objects.requireNonNull(System.getProperty("launcher.home"), "./lucerna sets launcher.home"));
        DataDirectory directory = DataDirectory.open(data);
        ListeningAddress address = ListeningAddress.free(host, port);
        Optional<DemoSet> set = demo ? Optional.of(DemoSet.in(home.resolve("demo"))) : Optional.empty();

        new Server(home, directory, address).start();
        Portal portal = Portal.at(URI.create(address.url()), directory.operatorToken());
        if (set.isPresent()) {
            fill(portal, set.get(), directory);
        }
        String setup = findSetupAddress(portal, address)
                .map(found -> System.lineSeparator() + "Create the first administrator: " + found)
                .orElse("");
        console.println("Lucerna is ready: " + address.url() + setup);
        console.flush();
        new CountDownLatch(1).await();
        return ExitCode.WELL;
    }

    private static void fill(Portal portal, DemoSet set, DataDirectory directory) throws InterruptedException {
        DemoLoader loader = new DemoLoader(portal, directory.resolve("demo.loaded"));
        int missing = loader.missing(set);
        if (missing > 0) {
            System.err.println("lucerna: loading " + missing + " examples; this takes a moment ...");
            loader.load(set);
        }
    }

    /** Where the first administrator is created, with the one-time token that the operator alone may read. */
    private static Optional<String> findSetupAddress(Portal portal, ListeningAddress address) {
        return portal.get("/api/v1/state").get("setupToken") instanceof JsonString token
                ? Optional.of(address.url() + "/en/setup?token=" + token.getString())
                : Optional.empty();
    }
}
