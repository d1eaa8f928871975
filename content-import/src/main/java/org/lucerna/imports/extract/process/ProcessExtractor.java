package org.lucerna.imports.extract.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lucerna.imports.extract.DocumentExtractor;
import org.lucerna.imports.extract.Extraction;
import org.lucerna.imports.extract.Extraction.Archive;
import org.lucerna.imports.extract.Extraction.Reason;
import org.lucerna.imports.extract.Extraction.Refused;
import org.lucerna.imports.extract.wire.Answer;
import org.lucerna.imports.extract.wire.Order;

/**
 * Reads files in a fixed number of worker processes, so that a file that hangs, eats memory or kills its JVM costs that
 * one file. Workers start when there is work, and end when there is none for a while, after a number of files, or with
 * this JVM. Thread safe; more callers than workers wait in turn.
 */
public final class ProcessExtractor implements DocumentExtractor {

    private final ExtractionSettings settings;
    private final Optional<Tesseract> tesseract;
    private final Folders folders;
    private final Semaphore turns;
    private final ScheduledExecutorService watchdog;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final List<Worker> all = new ArrayList<>();
    private boolean closed;

    /** @throws UncheckedIOException when the temporary folder cannot be used */
    public ProcessExtractor(ExtractionSettings settings) {
        this.settings = settings;
        this.tesseract = settings.ocr() ? Tesseract.find(settings.ocrLanguages()) : Optional.empty();
        this.folders = Folders.open(settings.temporary());
        this.turns = new Semaphore(settings.workers(), true);
        this.watchdog = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "extractor-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        long often = Math.max(1_000, settings.idle().toMillis() / 2);
        var unused = watchdog.scheduleWithFixedDelay(this::endIdle, often, often, TimeUnit.MILLISECONDS);
    }

    @Override
    public Extraction extract(Path file, String fileName) {
        Optional<Refused> refused = refuseUnread(file);
        if (refused.isPresent()) {
            return refused.get();
        }
        Path workspace = folders.reserve();
        Answer answer = carryOut(new Order.Extract(file.toAbsolutePath(), fileName, workspace), workspace);
        Extraction extraction = answer instanceof Answer.Extracted extracted
                ? extracted.extraction()
                : new Refused(Reason.CRASHED, "the worker answered another question");
        if (!(extraction instanceof Archive) && Files.exists(workspace)) {
            Folders.deleteQuietly(workspace);
        }
        return extraction;
    }

    /** What can be told without reading the file costs no worker. */
    private Optional<Refused> refuseUnread(Path file) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                return Optional.of(new Refused(Reason.UNSUPPORTED, "not a regular file"));
            }
            if (attributes.size() == 0) {
                return Optional.of(new Refused(Reason.EMPTY, "0 bytes"));
            }
            if (attributes.size() > settings.limits().fileBytes()) {
                return Optional.of(new Refused(Reason.TOO_LARGE, attributes.size() + " bytes"));
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    @Override
    public boolean drawCover(Path file, String mediaType, Path picture) {
        if (refuseUnread(file).isPresent()) {
            return false;
        }
        Path drawing = folders.reserve();
        try {
            Answer answer = carryOut(new Order.DrawCover(file.toAbsolutePath(), mediaType, drawing), drawing);
            if (!(answer instanceof Answer.CoverDrawn cover) || !cover.drawn()) {
                return false;
            }
            Files.move(drawing, picture, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + picture, e);
        } finally {
            Folders.deleteQuietly(drawing);
        }
    }

    private Answer carryOut(Order order, Path workspace) {
        try {
            turns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a worker", e);
        }
        try {
            // A worker can be killed from outside while it is idle: then the order is for another one.
            for (int attempt = 0; attempt <= settings.workers(); attempt++) {
                Worker worker = take();
                Optional<Answer> answer = worker.carryOut(order, workspace);
                giveBack(worker);
                if (answer.isPresent()) {
                    return answer.get();
                }
                if (attempt == settings.workers()) {
                    throw new IllegalStateException("The extractor does not run: " + worker.lastWords());
                }
            }
            throw new IllegalStateException("unreachable");
        } finally {
            turns.release();
        }
    }

    private Worker take() {
        synchronized (all) {
            refuseWhenClosed();
            for (Worker worker = idle.pollLast(); worker != null; worker = idle.pollLast()) {
                if (worker.isUsable()) {
                    return worker;
                }
                retire(worker);
            }
            try {
                Worker worker = Worker.start(
                        settings,
                        folders.create(),
                        tesseract.map(Tesseract::languages).orElse(""),
                        watchdog);
                all.add(worker);
                return worker;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot run " + settings.java(), e);
            }
        }
    }

    private void giveBack(Worker worker) {
        synchronized (all) {
            if (worker.isUsable() && !closed) {
                idle.addLast(worker);
            } else {
                retire(worker);
            }
        }
    }

    private void retire(Worker worker) {
        all.remove(worker);
        worker.end();
    }

    private void endIdle() {
        synchronized (all) {
            for (Worker worker : List.copyOf(idle)) {
                if (worker.isIdleTooLong() || !worker.isUsable()) {
                    idle.remove(worker);
                    retire(worker);
                }
            }
        }
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new IllegalStateException("The extractor is closed");
        }
    }

    @Override
    public Optional<String> ocrVersion() {
        return tesseract.map(Tesseract::version);
    }

    /** Ends all workers, those at work too: their callers get {@link Reason#CRASHED}. Unpacked archives are deleted. */
    @Override
    public void close() {
        synchronized (all) {
            closed = true;
            List.copyOf(all).forEach(this::retire);
            idle.clear();
        }
        watchdog.shutdownNow();
        folders.close();
    }
}
