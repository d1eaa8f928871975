package org.lucerna.acceptance.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders. */
final class Trees {

    private Trees() {}

    static void copy(Path from, Path to) {
        for (Path each : list(from)) {
            try {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void delete(Path folder) {
        for (Path each : list(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
            try {
                Files.delete(each);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Overwrites each file with as many other bytes. */
    static void spoil(Path folder) {
        for (Path each : list(folder)) {
            try {
                if (Files.isRegularFile(each)) {
                    byte[] nonsense = "not an index "
                            .repeat((int) Files.size(each) / 13 + 1)
                            .getBytes(StandardCharsets.US_ASCII);
                    Files.write(each, Arrays.copyOf(nonsense, (int) Files.size(each)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
