package org.lucerna.cli.portal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lucerna.cli.CannotGoOn;
import picocli.CommandLine.Option;

/** Which portal a command speaks to, and as whom. Mixed into every command that speaks to one. */
public final class PortalOptions {

    @Option(names = "--server", paramLabel = "URL", description = "The portal's address (default: ${DEFAULT-VALUE}).")
    private URI server = URI.create("http://localhost:8080");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:LUCERNA_DATA:-data}",
            description = "The data directory of a portal on this machine; its cli.token says who you are (default:"
                    + " ${DEFAULT-VALUE}). Towards another machine, set LUCERNA_TOKEN.")
    private Path data = Path.of("data");

    /** A client of that portal. Asks it nothing yet. */
    public Portal portal() {
        String scheme = String.valueOf(server.getScheme());
        if (server.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new CannotGoOn("--server wants an address such as https://library.example.org, not " + server + ".");
        }
        return new Portal(server, this::findToken);
    }

    private Optional<String> findToken() {
        String given = System.getenv("LUCERNA_TOKEN");
        if (given != null && !given.isBlank()) {
            return Optional.of(given.strip());
        }
        Path file = data.resolve("cli.token");
        // The token opens the portal of this machine; no other machine is to learn it.
        if (!isThisMachine(server.getHost()) || !Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new CannotGoOn("cannot read " + file + ".", e);
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
