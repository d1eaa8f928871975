package org.lucerna.web.upload;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Secret;
import org.lucerna.web.config.Settings;

/**
 * Between "show me what this file would change" and "do it", the file waits here, so that nobody has to send it twice and
 * what is done is what was shown. Everybody has one file for each purpose at most; nobody gets at another's. Thread safe.
 */
@ApplicationScoped
public class KeptUploads {

    private static final Pattern ENDING = Pattern.compile("\\.[a-z0-9]{1,8}");

    /**
     * A file that waits.
     *
     * @param key tells it from any other, also from a later one of the same sender
     * @param path ends like the name that it was sent under
     */
    public record Kept(String key, Path path) {}

    @Inject
    private Settings settings;

    @PostConstruct
    void open() {
        try {
            Files.createDirectories(folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps the actor's file in the place of the one that they sent before.
     *
     * @param purpose a word of the program's own, in lower case
     * @throws IOException when there is no room for it; then nothing is kept
     */
    public Kept keep(String purpose, Part part) throws IOException {
        discard(purpose);
        discardOld();
        String key = Secret.create();
        Path path = folder().resolve(prefix(purpose) + Secret.hash(key) + ending(part.getSubmittedFileName()));
        try (InputStream bytes = part.getInputStream()) {
            Files.copy(bytes, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        part.delete();
        return new Kept(key, path);
    }

    /** The actor's file, unless it waited too long or they have sent another since. */
    public Optional<Kept> find(String purpose, String key) throws IOException {
        discardOld();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(folder(), prefix(purpose) + Secret.hash(key) + "*")) {
            for (Path path : found) {
                return Optional.of(new Kept(key, path));
            }
        }
        return Optional.empty();
    }

    /** Whatever the actor has waiting for this purpose. */
    public void discard(String purpose) throws IOException {
        try (DirectoryStream<Path> mine = Files.newDirectoryStream(folder(), prefix(purpose) + "*")) {
            for (Path path : mine) {
                Files.deleteIfExists(path);
            }
        }
    }

    private void discardOld() throws IOException {
        Duration kept = settings.uploadsKept();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder())) {
            for (Path path : all) {
                if (Files.getLastModifiedTime(path)
                        .toInstant()
                        .isBefore(Instant.now().minus(kept))) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (NoSuchFileException gone) {
            // Somebody else was tidying up at the same moment.
        }
    }

    private Path folder() {
        return settings.inData("tmp").resolve("kept");
    }

    private static String prefix(String purpose) {
        return Acting.current().account() + "-" + purpose + "-";
    }

    private static String ending(String name) {
        String lower = String.valueOf(name).toLowerCase(Locale.ROOT);
        String ending = lower.substring(Math.max(0, lower.lastIndexOf('.')));
        return ENDING.matcher(ending).matches() ? ending : "";
    }
}
