package org.lucerna.cli.importing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lucerna.cli.CannotGoOn;
import org.lucerna.cli.export.ExportFolder;

/**
 * The files below some paths, in the order of their names, and those that are left aside, each with its reason. Links are
 * not followed: one that points out of the folder would bring in what nobody meant to publish.
 *
 * @param wanted to be sent
 * @param leftAside not to be sent
 */
record FoundFiles(List<FoundFile> wanted, List<Outcome> leftAside) {

    /** Files that operating systems leave in folders. */
    private static final Set<String> OF_THE_SYSTEM = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    /** One file to be sent, and how large it was when it was found. */
    record FoundFile(Path path, long size) {}

    long bytes() {
        return wanted.stream().mapToLong(FoundFile::size).sum();
    }

    /** @throws CannotGoOn when one of the paths does not exist */
    static FoundFiles below(List<Path> paths) {
        for (Path path : paths) {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new CannotGoOn("there is no " + path + ".");
            }
        }
        FoundFiles found = new FoundFiles(new ArrayList<>(), new ArrayList<>());
        for (Path path : paths) {
            try {
                Files.walkFileTree(path, found.new Visitor());
            } catch (IOException e) {
                found.leftAside.add(Outcome.refused(path.toString(), "it cannot be read: " + e.getMessage()));
            }
        }
        found.wanted.sort((a, b) -> a.path.compareTo(b.path));
        return found;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
            if (ExportFolder.isOne(folder)) {
                leftAside.add(Outcome.skipped(
                        folder.toString(), "a folder that ./lucerna export made; import it by itself."));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            Optional<String> reason = whyNotSent(file, is);
            if (reason.isPresent()) {
                leftAside.add(Outcome.skipped(file.toString(), reason.get()));
            } else if (Files.isReadable(file)) {
                wanted.add(new FoundFile(file, is.size()));
            } else {
                leftAside.add(Outcome.refused(file.toString(), "this user may not read it."));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            leftAside.add(Outcome.refused(
                    file.toString(),
                    problem instanceof java.nio.file.AccessDeniedException
                            ? "this user may not read it."
                            : "it cannot be read: " + problem.getMessage()));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) {
            if (problem != null) {
                leftAside.add(Outcome.refused(folder.toString(), "the folder could not be read to its end."));
            }
            return FileVisitResult.CONTINUE;
        }

        private Optional<String> whyNotSent(Path file, BasicFileAttributes is) {
            if (is.isSymbolicLink()) {
                return Optional.of("a symbolic link; links are not followed.");
            }
            if (!is.isRegularFile()) {
                return Optional.of("a pipe, a socket or a device, not a file.");
            }
            String name = file.getFileName().toString();
            return OF_THE_SYSTEM.contains(name) || name.startsWith("._")
                    ? Optional.of("made by the operating system, not a document.")
                    : Optional.empty();
        }
    }
}
