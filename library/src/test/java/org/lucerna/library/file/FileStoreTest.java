package org.lucerna.library.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

    @TempDir
    private Path folder;

    private Path root;
    private FileStore store;

    @BeforeEach
    void open() {
        root = folder.resolve("files");
        store = new FileStore(root, 1_000);
    }

    @Test
    void anOriginalIsKeptByteForByteUnderItsHash() throws IOException {
        Path handbook = written("handbook.pdf", "Running a shelter");

        store.keep(handbook, FileStore.hash(handbook), ExtractedText.NONE);

        Path original = store.original("5df4af0f1f6ed9a0e5c1b7c0df7dc8e5b3f1ee5e1b1d6d6f1c9f1ec2ad8a1234");
        assertThat(original.toString()).contains("/5d/f4/");
        assertThat(store.placeOf(String.valueOf(original.getFileName()))).startsWith("files/5d/f4/5df4af");
        assertThat(store.original(FileStore.hash(handbook))).hasSameBinaryContentAs(handbook);
    }

    @Test
    void aTemporaryFileThatVanishesWhileTheStoreOpensIsNoProblem() throws IOException {
        // A link to nothing is there when the folder is listed and gone when it is looked at, every time.
        Files.createSymbolicLink(root.resolve("tmp").resolve("8845307161556723566"), folder.resolve("renamed away"));

        assertThat(new FileStore(root, 1_000).largest()).isEqualTo(1_000);
    }

    @Test
    void theHashIsTheSha256() throws IOException {
        assertThat(FileStore.hash(written("abc", "abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void keepingTwiceChangesNothing() throws IOException {
        Path handbook = written("handbook.pdf", "Running a shelter");
        String hash = FileStore.hash(handbook);
        store.keep(handbook, hash, ExtractedText.NONE);
        FileTime first = Files.getLastModifiedTime(store.original(hash));

        store.keep(handbook, hash, ExtractedText.NONE);

        assertThat(Files.getLastModifiedTime(store.original(hash))).isEqualTo(first);
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void aFileThatChangesWhileItIsReadIsNotKept() throws IOException {
        Path handbook = written("handbook.pdf", "Running a shelter");
        String hash = FileStore.hash(handbook);
        Files.writeString(handbook, "Running a safe house");

        assertThatThrownBy(() -> store.keep(handbook, hash, ExtractedText.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.original(hash)).doesNotExist();
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsNotKept() throws IOException {
        Path film = written("film.mp4", "x".repeat(1_001));

        assertThatThrownBy(() -> store.keep(film, FileStore.hash(film), ExtractedText.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void aNameThatIsNoHashNeverBecomesAPath() {
        assertThatThrownBy(() -> store.original("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTextIsReadWholeOrByPage() throws IOException {
        ExtractedText text = new ExtractedText(List.of("Überblick"), List.of("Ταμείο", "", "Кава 🍪"));
        String hash = kept("handbook.pdf", text);

        assertThat(store.text(hash)).contains(text);
        assertThat(store.pageText(hash, 1)).contains("Ταμείο");
        assertThat(store.pageText(hash, 2)).contains("");
        assertThat(store.pageText(hash, 3)).contains("Кава 🍪");
        assertThat(store.pageText(hash, 4)).isEmpty();
        assertThat(store.pageText(hash, 0)).isEmpty();
    }

    @Test
    void aTextThatIsMissingOrDamagedIsNoText() throws IOException {
        assertThat(store.text("ab".repeat(32))).isEmpty();

        String hash = kept("recipe.txt", new ExtractedText(List.of(), List.of("Coffee and cookies. ".repeat(500))));
        Path file = store.original(hash).resolveSibling(hash + ".text.gz");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 5) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(store.text(hash))
                    .as("%d of %d bytes", length, whole.length)
                    .isEmpty();
        }
    }

    @Test
    void aCoverIsDrawnOnceAndSoIsNone() {
        String hash = "ab".repeat(32);
        assertThat(store.cover(hash)).isEmpty();
        assertThat(store.isKnownToHaveNoCover(hash)).isFalse();

        assertThat(store.keepCover(hash, picture -> false)).isEmpty();
        assertThat(store.isKnownToHaveNoCover(hash)).isTrue();

        assertThat(store.keepCover(hash, picture -> write(picture, "a picture")))
                .isEqualTo(store.cover(hash));
        assertThat(store.cover(hash))
                .hasValueSatisfying(file -> assertThat(file).hasContent("a picture"));
    }

    @Test
    void originalsAreWalkedInTheOrderOfTheirHashes() throws IOException {
        List<String> hashes = new ArrayList<>();
        for (String text : List.of("one", "two", "three", "four")) {
            hashes.add(kept(text, ExtractedText.NONE));
        }

        List<String> walked = new ArrayList<>();
        store.forEachOriginal(walked::add);
        assertThat(walked).isEqualTo(hashes.stream().sorted().toList());
    }

    @Test
    void whatAKilledProcessLeftIsSweptAtTheNextStart() throws IOException {
        Path old = Files.writeString(root.resolve("tmp").resolve("old"), "half a file");
        Path young = Files.writeString(root.resolve("tmp").resolve("young"), "somebody is writing this");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(1))));

        new FileStore(root, 1_000);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    /** A file whose bytes are its name, and what was read in it; the hash. */
    private String kept(String name, ExtractedText text) throws IOException {
        Path file = written(name, name);
        store.keep(file, FileStore.hash(file), text);
        return FileStore.hash(file);
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static boolean write(Path file, String text) {
        try {
            Files.writeString(file, text);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("tmp"))) {
            return files.toList();
        }
    }
}
