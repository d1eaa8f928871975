package org.lucerna.library.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Walks the store's two levels of folders in order. */
final class Folders {

    private Folders() {}

    static void forEachFile(Path root, Consumer<Path> consumer) {
        for (Path first : sorted(root, 2)) {
            for (Path second : sorted(first, 2)) {
                sorted(second, 0).forEach(consumer);
            }
        }
    }

    /** The entries by name; only folders whose names have so many letters, or everything for 0. */
    private static List<Path> sorted(Path folder, int letters) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> letters == 0 || isBranch(entry, letters))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBranch(Path entry, int letters) {
        return String.valueOf(entry.getFileName()).length() == letters
                && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
    }
}
