package org.lucerna.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.LetterQueue;
import org.lucerna.foundation.mail.Outbox;
import org.lucerna.foundation.text.Language;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;
import org.lucerna.web.page.InterfaceLanguages;

/** Letters on their way, with a real mail server, and with servers that misbehave as real ones do. */
class DeliveryTest {

    private static final URI PORTAL = URI.create("https://lanterna.example");
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private TestDatabase database;
    private TestPortal portal;
    private LetterQueue queue;
    private GreenMail server;

    @BeforeEach
    void open() {
        database = TestDatabase.h2();
        portal = TestPortal.open(database, List.of(Outbox.class));
        queue = portal.get(LetterQueue.class);
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
        portal.close();
    }

    @Test
    void aLetterArrivesInEveryLanguageAsItIsWritten() throws Exception {
        for (Language language : InterfaceLanguages.ALL) {
            post("ana@example.org", language);
        }

        deliver(overSmtp(server.getSmtp().getPort()));

        assertThat(server.getReceivedMessages()).hasSize(InterfaceLanguages.ALL.size());
        for (int i = 0; i < InterfaceLanguages.ALL.size(); i++) {
            MimeMessage message = server.getReceivedMessages()[i];
            LetterText text =
                    LetterText.of(letter("ana@example.org", InterfaceLanguages.ALL.get(i)), "Lucerna", PORTAL);
            assertThat(message.getSubject()).isEqualTo(text.subject());
            assertThat(message.getContent().toString().replace("\r\n", "\n").strip())
                    .isEqualTo(text.body().strip());
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getFrom()[0].toString()).contains("post@lanterna.example");
            assertThat(message.getAllRecipients()).hasSize(1);
        }
        assertThat(database.number("select count(*) from letter where contents <> '' or sent_at is null"))
                .isZero();
    }

    @Test
    void whatIsSentOnceIsNotSentAgain() throws Exception {
        post("ana@example.org", Language.ENGLISH);

        deliver(overSmtp(server.getSmtp().getPort()));
        deliver(overSmtp(server.getSmtp().getPort()));

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatIsDownLosesNothing() throws Exception {
        post("ana@example.org", Language.ENGLISH);
        int port = server.getSmtp().getPort();
        server.stop();

        assertThatThrownBy(() -> deliver(overSmtp(port)))
                .isInstanceOf(CarrierAway.class)
                .hasMessageContaining("cannot be reached");
        assertThat(count().waiting()).isEqualTo(1);

        server.start();
        deliver(overSmtp(server.getSmtp().getPort()));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatFallsSilentCostsItsTimeoutAndNoLetter() throws Exception {
        post("ana@example.org", Language.ENGLISH);
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            long begun = System.nanoTime();

            assertThatThrownBy(() -> deliver(overSmtp(silent.getLocalPort()))).isInstanceOf(CarrierAway.class);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        }
        assertThat(count()).isEqualTo(new LetterQueue.Count(1, 0));
    }

    @Test
    void aReceiverWhoDoesNotExistIsGivenUpAndTheOthersGetTheirLetters() throws Exception {
        post("nobody@example.org", Language.ENGLISH);
        post("ana@example.org", Language.ENGLISH);
        try (PickyServer picky = new PickyServer("550 5.1.1 nobody@example.org is unknown")) {
            deliver(overSmtp(picky.port()));

            assertThat(picky.received()).containsExactly("ana@example.org");
        }
        assertThat(count()).isEqualTo(new LetterQueue.Count(0, 1));
        assertThat(database.number("select count(*) from letter where failure like '%550%' and failure not like '%@%'"))
                .isEqualTo(1);
    }

    @Test
    void aReceiverWhoseMailboxIsFullIsTriedAgainLater() throws Exception {
        post("nobody@example.org", Language.ENGLISH);
        try (PickyServer picky = new PickyServer("452 4.2.2 mailbox full")) {
            deliver(overSmtp(picky.port()));
        }
        assertThat(count()).isEqualTo(new LetterQueue.Count(1, 0));
        assertThat(carrier(() -> queue.listDue(10))).as("it waits first").isEmpty();
    }

    @Test
    void aLetterThatIsTooOldIsGivenUpAndSaidSo() throws Exception {
        post("ana@example.org", Language.ENGLISH);
        database.execute("update letter set posted_at = dateadd('day', -4, posted_at)");
        int port = server.getSmtp().getPort();
        server.stop();

        assertThatThrownBy(() -> deliver(overSmtp(port))).isInstanceOf(CarrierAway.class);

        assertThat(count()).isEqualTo(new LetterQueue.Count(0, 1));
    }

    @Test
    void aServerWithoutEncryptionIsToldNothingWhenEncryptionIsWanted() throws Exception {
        post("ana@example.org", Language.ENGLISH);
        MailSettings.Smtp smtp = new MailSettings.Smtp(
                "127.0.0.1",
                server.getSmtp().getPort(),
                MailSettings.Protection.STARTTLS,
                Optional.empty(),
                Optional.empty(),
                TIMEOUT);

        assertThatThrownBy(() -> deliver(new SmtpCarrier(smtp, settings().from())))
                .isInstanceOf(CarrierAway.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void theAddressOfAnotherScriptIsWrittenAsMailServersKnowIt() throws Exception {
        post("maria@пример.укр", Language.ENGLISH);

        deliver(overSmtp(server.getSmtp().getPort()));

        assertThat(server.getReceivedMessages()[0].getAllRecipients()[0].toString())
                .isEqualTo("maria@xn--e1afmkfd.xn--j1amh");
    }

    @Test
    void withoutAServerLettersLieInAFolderThatIsTheirOwnersAlone() throws Exception {
        post("ana@example.org", Language.GERMAN);

        deliver(new FolderCarrier(folder, settings().from()));

        try (Stream<Path> files = Files.list(folder)) {
            List<Path> letters = files.toList();
            assertThat(letters).hasSize(1);
            assertThat(letters.getFirst().toString()).endsWith(".eml");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(letters.getFirst())))
                    .isEqualTo("rw-------");
            MimeMessage message = GreenMailUtil.newMimeMessage(
                    new String(Files.readAllBytes(letters.getFirst()), StandardCharsets.UTF_8));
            assertThat(message.getSubject())
                    .isEqualTo(LetterText.of(letter("ana@example.org", Language.GERMAN), "Lucerna", PORTAL)
                            .subject());
        }
    }

    @Test
    void aLetterWithoutSentencesDoesNotStandInTheWayOfOthers() throws Exception {
        portal.inTransaction(() -> {
            portal.get(Outbox.class).post(new Letter("ana@example.org", Language.ENGLISH, "no.such", Map.of()));
            return true;
        });
        post("ana@example.org", Language.ENGLISH);

        deliver(overSmtp(server.getSmtp().getPort()));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(count()).isEqualTo(new LetterQueue.Count(0, 1));
    }

    @Test
    void pausesGrowAndEnd() {
        assertThat(Delivery.pause(0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Delivery.pause(3)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Delivery.pause(1000)).isEqualTo(Duration.ofHours(4));
    }

    private void deliver(Carrier carrier) throws CarrierAway {
        try {
            Acting.call(
                    Actor.OPERATOR, () -> new Delivery(queue, carrier, settings(), PORTAL, () -> "Lucerna").round());
        } catch (CarrierAway e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static MailSettings settings() {
        return new MailSettings(
                Optional.empty(), "Lanterna è <post@lanterna.example>", Duration.ofHours(72), Duration.ofHours(720));
    }

    private static Carrier overSmtp(int port) {
        return new SmtpCarrier(
                new MailSettings.Smtp(
                        "127.0.0.1", port, MailSettings.Protection.NONE, Optional.empty(), Optional.empty(), TIMEOUT),
                settings().from());
    }

    private void post(String to, Language language) {
        portal.inTransaction(() -> {
            portal.get(Outbox.class).post(letter(to, language));
            return true;
        });
    }

    private static Letter letter(String to, Language language) {
        return new Letter(to, language, "operations.test", Map.of("path", "/invitation?key=abc"));
    }

    private LetterQueue.Count count() {
        return carrier(() -> queue.count());
    }

    private static <T> T carrier(java.util.function.Supplier<T> work) {
        return Acting.as(Actor.OPERATOR, work);
    }
}
