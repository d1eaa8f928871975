package org.lucerna.library.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes files so that, at a power cut too, each is there whole or not at all. Thread safe. */
final class AtomicFiles {

    private final Path temporary;

    /** @param temporary a folder on the same file system as the targets */
    AtomicFiles(Path temporary) {
        this.temporary = temporary;
        try {
            Files.createDirectories(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file's bytes. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes files of one folder, in the order given. Each of them is there whole or not at all; all of them when this
     * returns. The folder is forced once for all, because forcing is what takes the time.
     */
    void write(Map<Path, Content> contents) {
        Map<Path, Path> written = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, Content> entry : contents.entrySet()) {
                Path file = Files.createTempFile(temporary, "", "");
                written.put(entry.getKey(), file);
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    entry.getValue().writeTo(Channels.newOutputStream(channel));
                    channel.force(true);
                }
            }
            rename(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            written.values().forEach(AtomicFiles::deleteQuietly);
        }
    }

    /** Lets somebody fill a file; it becomes the target if they say that they could and there is something in it. */
    boolean offer(Path target, Predicate<Path> filling) {
        Path file = null;
        try {
            file = Files.createTempFile(temporary, "", "");
            if (!filling.test(file)) {
                return false;
            }
            force(file);
            rename(Map.of(target, file));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteQuietly(file);
        }
    }

    /** @param files where each is to be, and where it is; all of one folder */
    private static void rename(Map<Path, Path> files) throws IOException {
        Path folder = folderOf(files.keySet().iterator().next());
        Files.createDirectories(folder);
        for (Map.Entry<Path, Path> entry : files.entrySet()) {
            Files.move(
                    entry.getValue(),
                    entry.getKey(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        force(folder);
    }

    void deleteOlderThan(Duration age) {
        Instant limit = Instant.now().minus(age);
        try (Stream<Path> files = Files.list(temporary)) {
            for (Path file : files.toList()) {
                deleteIfOlder(file, limit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteIfOlder(Path file, Instant limit) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // Another process has just renamed it into its place.
        }
    }

    private static Path folderOf(Path target) {
        Path folder = target.getParent();
        if (folder == null) {
            throw new IllegalArgumentException("Not in a folder: " + target);
        }
        return folder;
    }

    /** A folder is forced as well: its entry for the file is what a power cut could lose. */
    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void deleteQuietly(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It is swept at the next start; what matters was written or has failed already.
        }
    }
}
