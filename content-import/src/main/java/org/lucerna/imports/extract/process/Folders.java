package org.lucerna.imports.extract.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.lucerna.imports.extract.Workspaces;

/**
 * The temporary folders of one extractor. A lock tells a living extractor's folders from those that a killed one left
 * behind, which are swept at the next start.
 */
final class Folders implements AutoCloseable {

    private static final String PREFIX = "extraction-";
    private static final String LOCK = "lock";

    private final Path home;
    private final FileChannel lockFile;
    private final AtomicLong next = new AtomicLong();

    private Folders(Path home, FileChannel lockFile) {
        this.home = home;
        this.lockFile = lockFile;
    }

    static Folders open(Path temporary) {
        try {
            Files.createDirectories(temporary);
            sweep(temporary);
            Path home = Files.createTempDirectory(temporary.toAbsolutePath(), PREFIX);
            FileChannel lockFile = openLock(home);
            lockFile.lock();
            return new Folders(home, lockFile);
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder in " + temporary, e);
        }
    }

    private static FileChannel openLock(Path home) throws IOException {
        return FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void sweep(Path temporary) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isLeftBehind(folder)) {
                    deleteQuietly(folder);
                }
            }
        }
    }

    private static boolean isLeftBehind(Path folder) {
        try (FileChannel channel = openLock(folder);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /** A new, empty folder. */
    Path create() {
        try {
            return Files.createDirectory(reserve());
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder in " + home, e);
        }
    }

    /** A path of our own where nothing is yet. */
    Path reserve() {
        return home.resolve(Long.toString(next.incrementAndGet()));
    }

    static void deleteQuietly(Path folder) {
        try {
            Workspaces.delete(folder);
        } catch (UncheckedIOException e) {
            // Somebody still writes there; the next start sweeps it.
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            // The lock goes with the process at the latest.
        }
        deleteQuietly(home);
    }
}
