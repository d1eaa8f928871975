package org.lucerna.extractor.format;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** Reads pictures of text with Tesseract, the one program that a worker may run. */
public final class Ocr {

    private final String languages;
    private final Duration time;
    private final Runnable beginning;

    /**
     * @param languages as Tesseract's {@code -l} takes them; empty when it is not there
     * @param time for all pictures of one file
     * @param beginning told before the first picture of a file, because now it may take long
     */
    public Ocr(String languages, Duration time, Runnable beginning) {
        this.languages = languages;
        this.time = time;
        this.beginning = beginning;
    }

    boolean isAvailable() {
        return !languages.isEmpty();
    }

    Session begin() {
        beginning.run();
        return new Session(System.nanoTime() + time.toNanos());
    }

    /** The pictures of one file, which share its time. */
    final class Session {

        private final long endNanos;

        private Session(long endNanos) {
            this.endNanos = endNanos;
        }

        /** Empty when the time is over. */
        Optional<String> read(BufferedImage picture) throws IOException {
            Path file = Files.createTempFile("scan", ".png");
            try {
                if (!ImageIO.write(picture, "png", file.toFile())) {
                    throw new IOException("The picture cannot be written as PNG");
                }
                return recognise(file);
            } finally {
                Files.deleteIfExists(file);
            }
        }

        private Optional<String> recognise(Path picture) throws IOException {
            long left = endNanos - System.nanoTime();
            if (left <= 0) {
                return Optional.empty();
            }
            Path text = Files.createTempFile("scan", ".txt");
            Process tesseract = new ProcessBuilder(List.of("tesseract", picture.toString(), "stdout", "-l", languages))
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(text.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                if (!tesseract.waitFor(left, TimeUnit.NANOSECONDS)) {
                    return Optional.empty();
                }
                return Optional.of(
                        Files.readString(text, StandardCharsets.UTF_8).replace("\f", ""));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } finally {
                tesseract.destroyForcibly();
                Files.deleteIfExists(text);
            }
        }
    }
}
