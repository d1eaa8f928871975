package org.lucerna.extractor;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.lucerna.extractor.format.Ocr;
import org.lucerna.extractor.text.Languages;
import org.lucerna.imports.extract.Workspaces;
import org.lucerna.imports.extract.wire.Answer;
import org.lucerna.imports.extract.wire.Order;
import org.lucerna.imports.extract.wire.Setup;

/**
 * The worker program. Reads a {@link Setup} and then {@link Order}s from standard input and answers on standard output;
 * whatever libraries print goes to standard error. Ends at once, in the middle of a file too, when standard input
 * closes: then the portal has gone.
 */
public final class Main {

    /** Enough for deep but honest nesting; more is refused as too deep. */
    private static final long STACK_BYTES = 8L << 20;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();

    private Main(InputStream in, DataOutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        InputStream in = System.in;
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        stayOffline();
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        Main main = new Main(in, out);
        Setup setup = Setup.read(main.in);
        new Thread(null, () -> main.work(setup), "worker", STACK_BYTES).start();
        main.listen();
    }

    /** No library reaches the network, whatever a document asks for. */
    private static void stayOffline() {
        URL.setURLStreamHandlerFactory(protocol -> switch (protocol) {
            case "file", "jar", "jrt" -> null;
            default -> new RefusedAddresses();
        });
    }

    private void listen() {
        try {
            while (true) {
                orders.add(Order.read(in));
            }
        } catch (IOException e) {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(0);
        }
    }

    private void work(Setup setup) {
        Ocr ocr = new Ocr(setup.ocrLanguages(), setup.limits().ocrTime(), () -> answer(new Answer.ReadingScan()));
        Reading reading = new Reading(setup.limits(), ocr, new Languages());
        try {
            while (true) {
                Order order = orders.take();
                answer(new Answer.Begun());
                answer(carryOut(order, reading));
                sweepTemporaryFolder();
            }
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(1);
        } catch (OutOfMemoryError e) {
            // Most of these end the JVM by themselves; this is the kind that Java code throws.
            Runtime.getRuntime().halt(3);
        } catch (RuntimeException | Error e) {
            // Nobody would take further orders: better to end than to let the portal wait.
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static Answer carryOut(Order order, Reading reading) {
        return switch (order) {
            case Order.Extract extract ->
                new Answer.Extracted(reading.read(extract.file(), extract.fileName(), extract.workspace()));
            case Order.DrawCover cover ->
                new Answer.CoverDrawn(reading.drawCover(cover.file(), cover.mediaType(), cover.picture()));
        };
    }

    private void answer(Answer answer) {
        try {
            answer.write(out);
        } catch (IOException e) {
            // Nobody listens any more.
            Runtime.getRuntime().halt(0);
        }
    }

    /** What a parser left behind. */
    private static void sweepTemporaryFolder() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> leftOvers = Files.newDirectoryStream(folder)) {
            for (Path leftOver : leftOvers) {
                Workspaces.delete(leftOver);
            }
        } catch (IOException | UncheckedIOException e) {
            // The portal deletes the folder with the worker.
        }
    }
}
