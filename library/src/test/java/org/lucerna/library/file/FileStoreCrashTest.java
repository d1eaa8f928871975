package org.lucerna.library.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that keeps files without pause is killed, again and again. */
class FileStoreCrashTest {

    private static final int LARGEST = 4_000_000;

    @TempDir
    private Path folder;

    @Test
    void afterAKillEveryFileInTheStoreIsWhole() throws Exception {
        Path root = folder.resolve("files");
        for (int kill = 0; kill < 3; kill++) {
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            root.toString(),
                            String.valueOf(kill))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said" + kill).toFile())
                    .start();
            waitForOriginals(root, 5 * (kill + 1), writer);
            writer.destroyForcibly().waitFor();
        }

        FileStore store = new FileStore(root, LARGEST);
        AtomicInteger originals = new AtomicInteger();
        store.forEachOriginal(hash -> {
            originals.incrementAndGet();
            assertThat(FileStore.hash(store.original(hash))).isEqualTo(hash);
        });
        assertThat(originals.get()).isGreaterThanOrEqualTo(15);
    }

    private static void waitForOriginals(Path root, int count, Process writer) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        AtomicInteger originals = new AtomicInteger();
        while (originals.get() < count) {
            assertThat(writer.isAlive()).as("the writer is at work").isTrue();
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
            originals.set(0);
            if (Files.exists(root)) {
                new FileStore(root, LARGEST).forEachOriginal(hash -> originals.incrementAndGet());
            }
        }
    }

    /** Runs in the process that is killed. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            FileStore store = new FileStore(Path.of(arguments[0]), LARGEST);
            Path file = Files.createTempFile("growing", "");
            file.toFile().deleteOnExit();
            for (int i = 0; ; i++) {
                Files.writeString(file, (arguments[1] + " " + i + " coffee and cookies ").repeat(50_000));
                String hash = FileStore.hash(file);
                store.keep(file, hash, ExtractedText.NONE);
            }
        }
    }
}
