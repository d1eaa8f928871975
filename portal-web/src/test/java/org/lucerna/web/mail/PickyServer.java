package org.lucerna.web.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes letters for everybody but {@code nobody@example.org}. */
final class PickyServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String refusal;
    private final List<String> received = new CopyOnWriteArrayList<>();

    PickyServer(String refusal) throws IOException {
        this.refusal = refusal;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> received() {
        return received;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The client or the test has gone.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8));
        answer(out, "220 picky");
        String to = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.toUpperCase(Locale.ROOT);
            if (word.startsWith("RCPT")) {
                to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                answer(out, to.startsWith("nobody") ? refusal : "250 ok");
            } else if (word.startsWith("DATA")) {
                answer(out, "354 go on");
                while (!".".equals(in.readLine())) {
                    // The letter itself is not looked at.
                }
                received.add(to);
                answer(out, "250 taken");
            } else {
                answer(out, word.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void answer(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
