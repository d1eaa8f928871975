package org.lucerna.acceptance.portal;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server on this machine, and the letters that portals have handed to it over SMTP. */
public final class Mailbox implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("https?://\\S+\\?key=\\S+");

    private static final Pattern CODE = Pattern.compile("(?m)^[0-9]{8}(?=\\s*$)");

    private final GreenMail server;

    private Mailbox(GreenMail server) {
        this.server = server;
    }

    public static Mailbox open() {
        return onPort(0);
    }

    /** @param port 0 for any that is free */
    public static Mailbox onPort(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new Mailbox(server);
    }

    /** What a portal's environment must say so that it brings its letters here. */
    Map<String, String> settings() {
        return settings(server.getSmtp().getPort());
    }

    /** The same, for whatever listens on this port. */
    static Map<String, String> settings(int port) {
        return Map.of(
                "LUCERNA_MAIL_SMTP_HOST",
                "127.0.0.1",
                "LUCERNA_MAIL_SMTP_PORT",
                "" + port,
                "LUCERNA_MAIL_SMTP_PROTECTION",
                "none",
                "LUCERNA_MAIL_SMTP_TIMEOUT",
                "5s");
    }

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

    /** The eight digits in a line of the newest letter with such a line to this person, as soon as it is there. */
    public String codeFor(String email) {
        RunningPortal.awaitThat(
                "a letter with a code to " + email, () -> findCode(email).isPresent());
        return findCode(email).orElseThrow();
    }

    private Optional<String> findCode(String email) {
        return letters(email).reversed().stream()
                .map(CODE::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    /** The newest letter to this person. */
    public String newestFor(String email) {
        return letters(email).getLast();
    }

    /** How many letters have gone to this person. */
    public long count(String email) {
        return letters(email).size();
    }

    private Optional<String> findLink(String email) {
        return letters(email).reversed().stream()
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    /** What the letters to this person say, the oldest first. */
    private List<String> letters(String email) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(letter -> isTo(email, letter))
                .map(Mailbox::text)
                .toList();
    }

    private static boolean isTo(String email, MimeMessage letter) {
        try {
            return Arrays.stream(letter.getAllRecipients())
                    .map(Address::toString)
                    .anyMatch(email::equals);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage letter) {
        try {
            return letter.getSubject() + "\n\n" + letter.getContent();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
