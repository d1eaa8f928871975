package org.lucerna.acceptance.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A data directory on a disk of a few megabytes, which a test can fill. The disk is memory that is mounted for the portal's
 * process alone, so it is gone with the portal. Root may mount; anybody else needs a kernel that lets them, in a user name
 * space of their own.
 */
public final class SmallDisk {

    private static final String BALLAST = "ballast";
    private static final int BLOCK = 4096;

    private SmallDisk() {}

    /**
     * Starts a portal on such a disk.
     *
     * @param place an empty folder to mount it on
     */
    public static RunningPortal start(Path place, int megabytes) {
        List<String> before = new ArrayList<>(List.of("unshare", "--mount"));
        if (!isAllowed(before)) {
            before.addAll(List.of("--user", "--map-root-user"));
            if (!isAllowed(before)) {
                throw new AssertionError("This machine lets nobody mount a file system in a name space of its own;"
                        + " run the tests as root, in a container with the capability SYS_ADMIN.");
            }
        }
        before.addAll(List.of(
                "sh", "-c", "mount -t tmpfs -o size=" + megabytes + "m none \"$0\" && exec \"$@\"", place.toString()));
        return RunningPortal.start(before, place, Path.of("/proc/PID/root" + place), RunningPortal.freePort());
    }

    private static boolean isAllowed(List<String> before) {
        try {
            List<String> words = new ArrayList<>(before);
            words.addAll(List.of("sh", "-c", "mount -t tmpfs none /mnt"));
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Leaves not a block free. */
    public static void fill(RunningPortal portal) {
        Path ballast = portal.data().resolve(BALLAST);
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (ballast.toFile().getUsableSpace() > 0) {
                throw new UncheckedIOException("the disk is not full", full);
            }
        }
    }

    /** Gives back what {@link #fill} took. */
    public static void empty(RunningPortal portal) {
        try {
            Files.delete(portal.data().resolve(BALLAST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
