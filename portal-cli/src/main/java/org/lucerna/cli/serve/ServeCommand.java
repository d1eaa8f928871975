package org.lucerna.cli.serve;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.lucerna.cli.Commands;
import org.lucerna.cli.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The process that this runs in is the portal: it ends when it is told to, and killing it ends everything. */
@Command(
        name = "lucerna serve",
        mixinStandardHelpOptions = true,
        description = "Starts the portal and prints one line when it is ready.",
        footer = {
            "",
            "At the first start the line is followed by an address with a one-time token, under which you create the"
                    + " first administrator. Everything that the portal keeps is in the data directory; copy it and you"
                    + " have a copy of the portal. Settings are told in docs/operate.",
            "",
            "  ./lucerna serve --data /srv/lucerna   a portal of your own",
            "",
            "Ctrl-C ends it. LUCERNA_JAVA_OPTS holds options for its Java, for example -Xmx1g."
        })
public final class ServeCommand implements Callable<Integer> {

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

    public static void main(String[] words) {
        System.exit(Commands.run(new ServeCommand(), words));
    }

    @Override
    public Integer call() throws InterruptedException {
        // The server will take System.out for its log; this stays ours.
        PrintStream console = System.out;
        DataDirectory directory = DataDirectory.open(data);
        ListeningAddress address = ListeningAddress.free(host, port);
        Server.start(directory, address);
        console.println("Lucerna is ready: " + address.url());
        directory
                .findSetupToken()
                .ifPresent(token -> console.println(
                        "Create the first administrator: " + address.url() + "/en/setup?token=" + token));
        console.flush();
        new CountDownLatch(1).await();
        return ExitCode.WELL;
    }
}
