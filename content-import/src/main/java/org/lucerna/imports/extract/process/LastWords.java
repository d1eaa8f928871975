package org.lucerna.imports.extract.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The end of what a worker writes to its standard error: kept for the log, the rest is dropped. Thread safe. */
final class LastWords {

    private static final int KEPT_BYTES = 2_000;

    private final byte[] ring = new byte[KEPT_BYTES];
    private long written;

    static LastWords listenTo(InputStream errors) {
        LastWords words = new LastWords();
        Thread listener = new Thread(() -> words.drain(errors), "extractor-errors");
        listener.setDaemon(true);
        listener.start();
        return words;
    }

    private void drain(InputStream errors) {
        byte[] buffer = new byte[KEPT_BYTES];
        try (errors) {
            for (int read = errors.read(buffer); read >= 0; read = errors.read(buffer)) {
                keep(buffer, read);
            }
        } catch (IOException e) {
            // The worker was killed: these were its last words.
        }
    }

    private synchronized void keep(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            ring[(int) (written++ % KEPT_BYTES)] = bytes[i];
        }
    }

    synchronized String text() {
        int length = (int) Math.min(written, KEPT_BYTES);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = ring[(int) ((written - length + i) % KEPT_BYTES)];
        }
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }
}
