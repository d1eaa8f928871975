package org.lucerna.library.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Originals, each under the SHA-256 of its bytes, and what was derived from it beside it: the extracted text and the
 * cover. In the store's folder, {@code ab/cd/abcd…} is an original, {@code abcd….text.gz} its text (see
 * {@link TextFormat}), {@code abcd….cover} its picture, and {@code tmp/} holds what is being written.
 *
 * <p>Whatever has its name in the store is whole and on the disk: it is written under another name, forced to the disk,
 * and then renamed. Keeping the same bytes twice changes nothing. Nothing is ever changed in place. A file in the store
 * without a record is harmless; so a file is kept before its record is written.
 *
 * <p>Thread safe. Methods throw {@link UncheckedIOException} when the disk is full or fails. The web makes the one
 * instance.
 */
public final class FileStore {

    private static final Logger LOG = Logger.getLogger(FileStore.class.getName());
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String TEXT = ".text.gz";
    private static final int BUFFER = 1 << 16;

    /** No write lasts that long: an older temporary file was left by a process that was killed. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(6);

    private final Path root;
    private final AtomicFiles writing;
    private final long largest;

    /**
     * @param root the store's folder; made if it is missing
     * @param largest the most bytes that one original may have
     */
    public FileStore(Path root, long largest) {
        this.root = root;
        this.largest = largest;
        this.writing = new AtomicFiles(root.resolve("tmp"));
        writing.deleteOlderThan(LEFT_BEHIND);
    }

    public long largest() {
        return largest;
    }

    /** The name that these bytes have in the store: their SHA-256 in 64 lower-case hexadecimal digits. */
    public static String hash(Path file) {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Copies the file into the store, unless it is there, and writes its extracted text down, in place of an earlier one;
     * durably.
     *
     * @throws IllegalArgumentException when the bytes are not (or no longer) those of this hash, or too many
     */
    public void keep(Path file, String sha256, ExtractedText text) {
        Map<Path, AtomicFiles.Content> contents = new LinkedHashMap<>();
        if (!Files.exists(original(sha256))) {
            contents.put(original(sha256), out -> copy(file, sha256, out));
        }
        contents.put(path(sha256, TEXT), out -> TextFormat.write(text, out));
        writing.write(contents);
    }

    private void copy(Path file, String sha256, OutputStream out) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[BUFFER];
            long total = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > largest) {
                    throw new IllegalArgumentException("More than " + largest + " bytes");
                }
                out.write(buffer, 0, read);
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new IllegalArgumentException("The file changed while it was read");
        }
    }

    /** Where the original with this hash is, or would be. */
    public Path original(String sha256) {
        return path(sha256, "");
    }

    /** Whether both the original and its text are there; neither is read. */
    public boolean isComplete(String sha256) {
        return Files.exists(original(sha256)) && Files.exists(path(sha256, TEXT));
    }

    /** Where the original is, told to people: {@code files/ab/cd/abcd…}, from the store's own folder on. */
    public String placeOf(String sha256) {
        return root.getFileName() + "/" + root.relativize(original(sha256));
    }

    /** The extracted text; empty when it is missing or damaged, which is logged. */
    public Optional<ExtractedText> text(String sha256) {
        return readText(sha256, in -> Optional.of(TextFormat.read(in)));
    }

    /** One page of the extracted text, from 1; empty when there is no such page, or as {@link #text}. */
    public Optional<String> pageText(String sha256, int page) {
        return readText(sha256, in -> TextFormat.readPage(in, page));
    }

    /** The picture of the first page, if one was kept. */
    public Optional<Path> cover(String sha256) {
        return Optional.of(path(sha256, ".cover")).filter(Files::exists);
    }

    /** Whether drawing was tried in vain. */
    public boolean isKnownToHaveNoCover(String sha256) {
        return Files.exists(path(sha256, ".nocover"));
    }

    /** Draws a cover and keeps it; a drawing that fails is remembered, so that it is not tried at every look. */
    public Optional<Path> keepCover(String sha256, Drawing drawing) {
        Path cover = path(sha256, ".cover");
        if (writing.offer(cover, drawing::draw)) {
            return Optional.of(cover);
        }
        writing.write(Map.of(path(sha256, ".nocover"), out -> {}));
        return Optional.empty();
    }

    /** Draws a picture into this file, and tells whether it could. */
    @FunctionalInterface
    public interface Drawing {
        boolean draw(Path picture);
    }

    /** Every original in the store, in the order of the hashes; one folder's names are in memory at a time. */
    public void forEachOriginal(Consumer<String> consumer) {
        Folders.forEachFile(root, file -> {
            String name = String.valueOf(file.getFileName());
            if (SHA256.matcher(name).matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                consumer.accept(name);
            }
        });
    }

    private interface Reading<T> {
        Optional<T> from(InputStream in) throws IOException;
    }

    private <T> Optional<T> readText(String sha256, Reading<T> reading) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path(sha256, TEXT)), BUFFER)) {
            return reading.from(in);
        } catch (NoSuchFileException e) {
            LOG.log(Level.WARNING, "The extracted text of {0} is not in the store", sha256);
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The extracted text of {0} is damaged: {1}", new Object[] {sha256, e});
            return Optional.empty();
        }
    }

    private Path path(String sha256, String suffix) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256 + suffix);
    }
}
