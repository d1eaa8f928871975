package org.lucerna.cli.importing;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.lucerna.cli.Terminal;

/**
 * How far an import is: on a terminal a bar that stays in one line, elsewhere a line now and then. Goes to standard error,
 * as does the name of each file that is not taken in. Thread safe.
 */
final class Progress {

    private static final int BAR = 24;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    private final boolean bar = Terminal.isThere();
    private final int files;
    private final long bytes;
    private final long begun = System.nanoTime();
    private int filesDone;
    private long bytesDone;
    private long lastLine = begun;
    private boolean stopped;

    Progress(int files, long bytes) {
        this.files = files;
        this.bytes = bytes;
    }

    /** Names a file that was not taken in. */
    synchronized void tell(Outcome outcome) {
        if (stopped) {
            return;
        }
        if (outcome.result() == Outcome.Result.REFUSED || outcome.result() == Outcome.Result.SKIPPED) {
            out.println((bar ? CLEAR_LINE : "") + outcome.result().code() + "  " + outcome.file() + ": "
                    + outcome.reason().orElse(""));
        }
    }

    /** One more file is done. */
    synchronized void advance(long size) {
        if (stopped) {
            return;
        }
        filesDone++;
        bytesDone += size;
        if (bar) {
            out.print(CLEAR_LINE + bar() + "  " + line());
            out.flush();
        } else if (System.nanoTime() - lastLine >= BETWEEN_LINES.toNanos()) {
            lastLine = System.nanoTime();
            out.println(line());
        }
    }

    /** Somebody does not want to wait for the end. */
    synchronized void stop() {
        end();
        stopped = true;
        out.printf(
                Locale.ROOT,
                "stopped after %d of %d files; run the same import again whenever you like: it goes on from there.%n",
                filesDone,
                files);
    }

    synchronized void end() {
        if (bar) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    private String bar() {
        int full = (int) Math.round(BAR * share());
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    private String line() {
        return String.format(
                Locale.ROOT,
                "%d of %d files, %.1f a second, %s",
                filesDone,
                files,
                filesDone / Math.max(seconds(), 1e-3),
                filesDone == files ? "done" : "about " + remaining() + " left");
    }

    /** By size rather than by number: a long file takes longer. */
    private double share() {
        return bytes == 0 ? (double) filesDone / files : (double) bytesDone / bytes;
    }

    private String remaining() {
        double share = Math.max(share(), 1e-6);
        return inWords(Math.round(seconds() * (1 - share) / share));
    }

    static String inWords(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
