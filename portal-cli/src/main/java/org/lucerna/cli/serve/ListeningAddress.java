package org.lucerna.cli.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Locale;
import org.lucerna.cli.CannotGoOn;

/**
 * Where the portal listens.
 *
 * @param host an address of this machine, or {@code 0.0.0.0} for all of them
 */
record ListeningAddress(String host, int port) {

    private static final int HIGHEST_PORT = 65_535;

    /**
     * That address, after a look whether it can be had.
     *
     * @throws CannotGoOn when the port is taken or forbidden, or the address is not this machine's
     */
    static ListeningAddress free(String host, int port) {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new CannotGoOn("a port is a number from 1 to " + HIGHEST_PORT + ", and --port says " + port + ".");
        }
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new CannotGoOn("--host " + host + " is not an address that this machine knows.", e);
        }
        try (ServerSocket probe = new ServerSocket()) {
            // As the server will: a port whose last connections are still closing counts as free.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new CannotGoOn(whyNot(host, port, String.valueOf(e.getMessage())), e);
        }
        return new ListeningAddress(address.getHostAddress(), port);
    }

    private static String whyNot(String host, int port, String reason) {
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("in use")) {
            return "port " + port + " is taken by another program; end it, or choose another with --port.";
        }
        if (lower.contains("permission")) {
            return "port " + port + " is for the system administrator alone; choose one above 1023 with --port.";
        }
        return "cannot listen on " + host + ":" + port + " (" + reason + "); choose others with --host and --port.";
    }

    /** The address to open on this machine. */
    String url() {
        return "http://" + (host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host) + ":" + port;
    }
}
