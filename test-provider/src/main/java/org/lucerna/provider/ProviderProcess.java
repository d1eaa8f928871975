package org.lucerna.provider;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A provider in a process of its own, for tests: the only class of this module that others see, and one that needs none of
 * its libraries. Everybody at the provider has the password {@link #PASSWORD}. It ends with the program that started it.
 */
public final class ProviderProcess implements AutoCloseable {

    public static final String PASSWORD = "at the provider";
    public static final String CLIENT = "portal";
    /** A client's secret is this with its name behind it. */
    static final String SECRET_OF = "a secret between the provider and the ";

    public static final String SECRET = SECRET_OF + CLIENT;

    /** A second client of the same provider. */
    public static final String OTHER_CLIENT = "another";

    private static final Path MODULE = Path.of("..", "test-provider", "target");

    private final Process process;
    private final int port;

    private ProviderProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** On any free port. */
    public static ProviderProcess start(String portal, List<String> people) {
        return start(freePort(), portal, people);
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param portal the portal's address, to which it sends people back
     * @param people each as {@code address|name|verified|mfa}: whether their address is verified there ({@code true},
     *     {@code false} or nothing), and whether they show a second factor
     */
    public static ProviderProcess start(int port, String portal, List<String> people) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx128m",
                            "-Dprovider.port=" + port,
                            "-Dprovider.redirect=" + portal + "/sign-in/provider/answer",
                            "-Dprovider.left=" + portal + "/sign-in/provider/left",
                            "-Dprovider.people=" + String.join(",", people),
                            "-cp",
                            MODULE.resolve("classes") + ":" + MODULE.resolve("lib") + "/*",
                            "org.lucerna.provider.TestProvider")
                    .redirectError(Files.createTempFile("provider", ".err").toFile())
                    .start();
            // Its input stays open as long as this program lives, and so does it.
            BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
            String line = said.readLine();
            if (!"ready".equals(line)) {
                process.destroyForcibly();
                throw new AssertionError("The identity provider did not start; see provider*.err in the temp folder");
            }
            return new ProviderProcess(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
