package org.lucerna.search.lucene;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the index: one sub-folder for each generation, and the file {@code current} that names the one in use. A
 * rebuilt index comes into use at the moment in which that file is replaced.
 */
final class IndexFolder {

    private static final String CURRENT = "current";
    private static final Pattern GENERATION = Pattern.compile("generation-([0-9]{1,9})");

    private final Path folder;

    IndexFolder(Path folder) {
        this.folder = folder;
    }

    /** The generation in use; empty where there never was one, or all of it was taken away. */
    Optional<Path> current() throws IOException {
        try {
            Path current = folder.resolve(CURRENT);
            // Read by a character set in which every byte means something: what was overwritten is damaged, not
            // unreadable.
            String name = Files.readString(current, ISO_8859_1).strip();
            if (!GENERATION.matcher(name).matches()) {
                throw new CorruptIndexException("names no generation", current.toString());
            }
            return Optional.of(folder.resolve(name));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * A new, empty folder for the next generation.
     *
     * @param open the generation that is open now, if any: its name is not used again, even when its files are gone
     */
    Path createNext(@Nullable Path open) throws IOException {
        Files.createDirectories(folder);
        long highest = open == null ? 0 : number(open);
        for (Path generation : generations()) {
            highest = Math.max(highest, number(generation));
        }
        Path next = folder.resolve("generation-" + (highest + 1));
        Files.createDirectory(next);
        return next;
    }

    /** Makes this generation the one in use, durably: after a power cut it is either this or the former one. */
    void use(Path generation) throws IOException {
        Path draft = folder.resolve(CURRENT + ".new");
        Files.writeString(draft, generation.getFileName() + "\n", UTF_8);
        sync(draft, StandardOpenOption.WRITE);
        Files.move(draft, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder();
    }

    /** Deletes every generation but this one: rebuilds that were broken off, and what they replaced. */
    void deleteAllBut(Path kept) throws IOException {
        for (Path generation : generations()) {
            if (!generation.equals(kept)) {
                delete(generation);
            }
        }
    }

    static void delete(Path generation) throws IOException {
        if (!Files.exists(generation)) {
            return;
        }
        Files.walkFileTree(generation, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private List<Path> generations() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry ->
                            GENERATION.matcher(entry.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static long number(Path generation) {
        Matcher matcher = GENERATION.matcher(generation.getFileName().toString());
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private void syncFolder() {
        try {
            sync(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            // Windows cannot open a folder; its move is durable by itself.
        }
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
