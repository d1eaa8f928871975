package org.lucerna.web.members;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lucerna.web.Portal;

/** Letters of a portal without a mail server: it leaves them in its data directory. */
public final class LettersOnDisk {

    private static final Path FOLDER = Path.of(System.getProperty("lucerna.it.data", "target/it-data"), "mail");

    private LettersOnDisk() {}

    /** The path and query of the link that somebody is sent; waits for the letter. */
    public static String linkTo(String address, String part) {
        Optional<String> link = Portal.eventually(() -> find(address, part), Optional::isPresent);
        return link.orElseThrow(() -> new AssertionError("no letter to " + address + " with " + part));
    }

    /** What all letters so far say, heads and all. */
    public static List<String> texts() {
        try (Stream<Path> letters = Files.isDirectory(FOLDER) ? Files.list(FOLDER) : Stream.empty()) {
            return letters.filter(file -> file.toString().endsWith(".eml"))
                    .map(file -> String.join("\n", read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> find(String address, String part) {
        try (Stream<Path> letters = Files.isDirectory(FOLDER) ? Files.list(FOLDER) : Stream.empty()) {
            return letters.filter(file -> file.toString().endsWith(".eml"))
                    .map(LettersOnDisk::read)
                    .filter(letter -> letter.get(0).contains(address))
                    .flatMap(letter -> link(letter.get(1), part).stream())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> link(String text, String part) {
        Matcher link =
                Pattern.compile("https?://\\S*" + Pattern.quote(part) + "\\S+").matcher(text);
        return link.find()
                ? Optional.of(URI.create(link.group())).map(uri -> uri.getRawPath() + "?" + uri.getRawQuery())
                : Optional.empty();
    }

    /** To whom, and the text. */
    private static List<String> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()), in);
            return List.of(
                    String.valueOf(letter.getHeader(Message.RecipientType.TO.toString(), ",")),
                    String.valueOf(letter.getContent()));
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
