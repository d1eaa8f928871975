package org.lucerna.acceptance.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The letters of a portal that has no mail server, as they lie in its data directory. */
public record Mailbox(Path folder) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+\\?key=\\S+");

    /** The path that the newest letter to this person leads to, as soon as one with a link is there. */
    public String pathFor(String email) {
        RunningPortal.awaitThat("a letter to " + email, () -> findLink(email).isPresent());
        return findLink(email).orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    /** The same, of a letter that came after the first {@code already}. */
    public String pathFor(String email, long already) {
        RunningPortal.awaitThat("another letter to " + email, () -> count(email) > already);
        return pathFor(email);
    }

    private Optional<String> findLink(String email) {
        return letters().stream()
                .filter(letter -> letter.contains("To: " + email))
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    /** How many letters have gone to this person. */
    public long count(String email) {
        return letters().stream()
                .filter(letter -> letter.contains("To: " + email))
                .count();
    }

    /** All letters in plain text, the newest first. */
    private List<String> letters() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.reverseOrder())
                    .map(Mailbox::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Undoes quoted-printable (RFC 2045) as far as links need it. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII)
                    .replaceAll("=\\r?\\n", "")
                    .replace("=3D", "=");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
