package org.lucerna.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection on which anything may be said: requests that no client library would send. */
public final class Wire implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SILENCE = Duration.ofMillis(1500);
    private static final int BUFFER = 8192;

    private final Socket socket;

    public Wire(URI portal) {
        try {
            socket = new Socket(portal.getHost(), portal.getPort());
            socket.setSoTimeout((int) PATIENCE.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends these lines, then an empty one, and gives all that comes back before the portal closes or falls silent. */
    public static String ask(URI portal, String... lines) {
        try (Wire wire = new Wire(portal)) {
            return wire.say(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n")
                    .answer();
        }
    }

    public Wire say(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // It hung up in the middle of our words, which is an answer too.
        }
        return this;
    }

    /**
     * What came back, byte for byte as ISO 8859-1, until the portal closed or fell silent; empty when it hung up without a
     * word.
     */
    public String answer() {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = socket.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                answer.write(buffer, 0, read);
                socket.setSoTimeout((int) SILENCE.toMillis());
            }
        } catch (SocketTimeoutException e) {
            if (answer.size() == 0) {
                throw new AssertionError("No answer within " + PATIENCE, e);
            }
        } catch (IOException e) {
            // It hung up.
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
