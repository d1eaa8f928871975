package org.lucerna.cli.serve;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lucerna.cli.CannotGoOn;

/** The directory that holds everything the portal keeps, taken by this process for as long as it lives. */
final class DataDirectory {

    /** Held, never released: the system lets go of it when the process ends, however it ends. */
    @SuppressWarnings({"unused", "FieldCanBeLocal"})
    private final FileLock lock;

    private final Path path;

    private DataDirectory(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the directory, making it if it is not there.
     *
     * @throws CannotGoOn when it cannot be written or another portal runs on it
     */
    static DataDirectory open(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            for (String folder : List.of("db", "files", "index", "tmp", "logs")) {
                Files.createDirectories(path.resolve(folder));
            }
            Path probe = Files.createTempFile(path.resolve("tmp"), "can-write", null);
            Files.delete(probe);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new CannotGoOn("another Lucerna runs on " + path + "; end it, or choose another with --data.");
            }
            return new DataDirectory(path, lock);
        } catch (IOException e) {
            throw new CannotGoOn(
                    "cannot write to the data directory " + path + "; make it writable for this user, or choose another"
                            + " with --data.",
                    e);
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /**
     * An empty folder for what the application server unpacks. It is new at each start, because the server would
     * otherwise first deploy what it finds from the last one. (Deleted by hand: the server's class path holds none of our
     * libraries.)
     */
    Path emptyRunFolder() throws IOException {
        Path run = resolve("run");
        if (Files.exists(run)) {
            try (Stream<Path> old = Files.walk(run)) {
                for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        return Files.createDirectories(run);
    }

    /** What the portal left here for the programs of its operator; there once it runs. */
    String operatorToken() throws IOException {
        return Files.readString(resolve("cli.token")).strip();
    }
}
