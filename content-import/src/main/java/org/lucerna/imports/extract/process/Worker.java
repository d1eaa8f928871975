package org.lucerna.imports.extract.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.lucerna.imports.extract.Extraction.Reason;
import org.lucerna.imports.extract.wire.Answer;
import org.lucerna.imports.extract.wire.Order;
import org.lucerna.imports.extract.wire.Setup;

/**
 * One worker process. Takes one order at a time; after an order that ended the process it is of no use any more. When
 * this JVM ends, in whatever way, the worker's standard input closes and it ends too.
 */
final class Worker {

    /** What {@code -XX:+ExitOnOutOfMemoryError} exits with. */
    private static final int OUT_OF_MEMORY = 3;

    /** Between the kill order and its effect a file of the worker may still be open. */
    private static final Duration DEATH = Duration.ofSeconds(10);

    /**
     * A worker lives for some hundred files, seldom for thousands. With the JVM's own thresholds a third of that life goes
     * into compiling code that is not run often enough afterwards to be worth it: so the optimising compiler waits sixteen
     * times as long. See {@code docs/decisions/0023-}. A Java that has lost these options is to run all the same.
     */
    private static final List<String> PATIENT_COMPILER = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:Tier4InvocationThreshold=80000",
            "-XX:Tier4MinInvocationThreshold=20000",
            "-XX:Tier4CompileThreshold=240000",
            "-XX:Tier4BackEdgeThreshold=800000");

    private final Process process;
    private final Path folder;
    private final ExtractionSettings settings;
    private final ScheduledExecutorService watchdog;
    private final LastWords lastWords;
    private final DataOutputStream orders;
    private final DataInputStream answers;
    private int filesDone;
    private long idleSinceNanos = System.nanoTime();
    private volatile boolean timedOut;

    private Worker(Process process, Path folder, ExtractionSettings settings, ScheduledExecutorService watchdog) {
        this.process = process;
        this.folder = folder;
        this.settings = settings;
        this.watchdog = watchdog;
        this.lastWords = LastWords.listenTo(process.getErrorStream());
        this.orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    /** @throws IOException when the program cannot be run at all */
    static Worker start(
            ExtractionSettings settings, Path folder, String ocrLanguages, ScheduledExecutorService watchdog)
            throws IOException {
        List<String> words = new ArrayList<>();
        words.add(settings.java().toString());
        words.addAll(PATIENT_COMPILER);
        words.addAll(List.of(
                "-Xmx" + settings.memoryMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                // standard output carries the answers; the JVM's own messages must not mix with them
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-Djava.awt.headless=true",
                "-Dlog4j2.StatusLogger.level=OFF",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                settings.classPath(),
                "org.lucerna.extractor.Main"));
        ProcessBuilder command = new ProcessBuilder(words);
        command.directory(folder.toFile());
        minimise(command.environment(), folder);
        Worker worker = new Worker(command.start(), folder, settings, watchdog);
        try {
            new Setup(settings.limits(), ocrLanguages).write(worker.orders);
        } catch (IOException e) {
            // It has ended already; the first order finds that out and tells why.
        }
        return worker;
    }

    /** A worker needs to find Tesseract, and nothing that the portal's environment may hold in secrets. */
    private static void minimise(Map<String, String> environment, Path folder) {
        String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        Optional<String> tessdata = Optional.ofNullable(environment.get("TESSDATA_PREFIX"));
        environment.clear();
        environment.put("PATH", path);
        environment.put("LANG", "C.UTF-8");
        environment.put("HOME", folder.toString());
        environment.put("TMPDIR", folder.toString());
        environment.put("OMP_THREAD_LIMIT", "1");
        tessdata.ifPresent(value -> environment.put("TESSDATA_PREFIX", value));
    }

    /**
     * Waits for the outcome of an order, within its time.
     *
     * @return empty when the worker ended before it took the order, which is not the file's fault
     */
    Optional<Answer> carryOut(Order order, Path workspace) {
        filesDone++;
        boolean begun = false;
        ScheduledFuture<?> deadline = killAfter(settings.limits().time());
        try {
            order.write(orders);
            while (true) {
                Answer answer = Answer.read(answers, settings.limits(), workspace);
                switch (answer) {
                    case Answer.Begun now -> begun = true;
                    case Answer.ReadingScan scan -> {
                        deadline.cancel(false);
                        deadline = killAfter(settings.limits()
                                .ocrTime()
                                .plus(settings.limits().time()));
                    }
                    case Answer.Extracted outcome -> {
                        return Optional.of(outcome);
                    }
                    case Answer.CoverDrawn outcome -> {
                        return Optional.of(outcome);
                    }
                }
            }
        } catch (IOException e) {
            Reason reason = reasonOfEnd();
            return begun || timedOut ? Optional.of(Answer.refusal(order, reason, end(reason, e))) : Optional.empty();
        } finally {
            deadline.cancel(false);
            idleSinceNanos = System.nanoTime();
        }
    }

    private ScheduledFuture<?> killAfter(Duration time) {
        return watchdog.schedule(
                () -> {
                    timedOut = true;
                    kill();
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private Reason reasonOfEnd() {
        // The stream may end a moment before the process does.
        waitFor(Duration.ofSeconds(2));
        Integer code = process.isAlive() ? null : process.exitValue();
        end();
        if (timedOut) {
            return Reason.TOO_SLOW;
        }
        return code != null && code == OUT_OF_MEMORY ? Reason.TOO_MUCH_MEMORY : Reason.CRASHED;
    }

    private String end(Reason reason, IOException e) {
        return switch (reason) {
            case TOO_SLOW -> "stopped after its time";
            case TOO_MUCH_MEMORY -> "more than " + settings.memoryMegabytes() + " MB";
            default -> "the worker ended (" + exit() + "): " + e.getMessage() + " " + lastWords.text();
        };
    }

    private String exit() {
        return process.isAlive() ? "still ending" : "code " + process.exitValue();
    }

    boolean isUsable() {
        return process.isAlive() && filesDone < settings.filesPerWorker();
    }

    boolean isIdleTooLong() {
        return System.nanoTime() - idleSinceNanos > settings.idle().toNanos();
    }

    /** Why the worker ended by itself, for the log. */
    String lastWords() {
        return lastWords.text();
    }

    /** Ends the process and what it started, and deletes its folder. Safe to call twice. */
    void end() {
        kill();
        waitFor(DEATH);
        Folders.deleteQuietly(folder);
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void waitFor(Duration time) {
        try {
            process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
