package org.lucerna.acceptance.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The built Lucerna and its launcher. */
public final class Distribution {

    private static final long LONGEST_CALL_MINUTES = 5;

    private Distribution() {}

    static Path launcher() {
        return Path.of(Objects.requireNonNull(
                        System.getProperty("lucerna.distribution"), "the build says where the distribution is"))
                .resolve("lucerna");
    }

    /**
     * How a call of the launcher ended.
     *
     * @param out what it printed for the reader, {@code err} what it printed beside that
     */
    public record Ended(int exit, String out, String err) {}

    /** Calls {@code ./lucerna WORDS} and waits for its end. */
    public static Ended call(String... words) {
        return call(Map.of(), "", words);
    }

    /** The same in a changed environment and with something on the standard input. */
    public static Ended call(Map<String, String> environment, String input, String... words) {
        try {
            Path out = Files.createTempFile("lucerna", ".out");
            Path err = Files.createTempFile("lucerna", ".err");
            Process process = begin(environment, out, err, words);
            try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
                stdin.write(input);
            } catch (IOException e) {
                // It ended without reading: what it printed tells why.
            }
            if (!process.waitFor(LONGEST_CALL_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(
                        "./lucerna " + String.join(" ", words) + " does not end; it said " + Files.readString(err));
            }
            Ended ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return ended;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Begins a call that goes on beside the test. */
    public static Process begin(Map<String, String> environment, Path out, Path err, String... words)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher().toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
