package org.lucerna.web.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.lucerna.directory.entry.EntrySettings;
import org.lucerna.directory.exchange.ImportLimits;
import org.lucerna.directory.message.MessageSettings;
import org.lucerna.directory.upkeep.UpkeepSettings;
import org.lucerna.imports.extract.ExtractionLimits;
import org.lucerna.imports.extract.process.ExtractionSettings;
import org.lucerna.members.account.AccountSettings;
import org.lucerna.members.application.ApplicationSettings;
import org.lucerna.members.invitation.InvitationSettings;
import org.lucerna.members.provider.ProviderSettings;
import org.lucerna.members.session.SessionSettings;
import org.lucerna.search.lucene.LuceneSettings;
import org.lucerna.vocabulary.skos.SkosLimits;
import org.lucerna.web.mail.MailSettings;
import org.lucerna.web.members.JoinSettings;

/**
 * What the operator has set, checked. The keys, their meanings and their defaults stand in
 * {@code META-INF/microprofile-config.properties}. Immutable.
 *
 * @param data the data directory, absolute
 * @param url under which readers reach the portal, without a slash at the end
 * @param token a second operator's token, for programs on other machines
 * @param proxyTrusted whether {@code X-Forwarded-Proto} and {@code X-Forwarded-For} are believed
 * @param maxBodies how many requests may bring a body at once; one address may bring half as many
 * @param maxFileBytes the largest file that is taken in
 * @param maxFormBytes the most that one form of a page may send, its files included
 * @param maxUploads how many uploads may be under way at once
 * @param mail how letters are carried
 * @param extraction how files are read, in processes of their own
 * @param sessions how long somebody stays signed in
 * @param provider the network's identity provider, if it has one
 * @param accounts what the keys in letters are good for, and how long unused accounts are kept
 * @param vocabulary what a file with concepts may cost
 * @param uploadsKept how long a file waits for its sender to say that it may be imported
 * @param directory how directory entries grow old and are kept true, and how members write to organisations
 * @param tables what a file with organisations may cost
 * @param auditKept how long the audit log keeps a line
 * @param securityContact where to report a weakness, as a mailto: or https: address
 */
public record Settings(
        Path data,
        URI url,
        Database database,
        Optional<String> token,
        boolean proxyTrusted,
        int maxBodies,
        long maxFileBytes,
        long maxFormBytes,
        int maxUploads,
        MailSettings mail,
        ExtractionSettings extraction,
        LuceneSettings index,
        SessionSettings sessions,
        ProviderSettings provider,
        AccountSettings accounts,
        Membership membership,
        SkosLimits vocabulary,
        Duration uploadsKept,
        Directory directory,
        ImportLimits tables,
        Duration auditKept,
        Optional<String> securityContact) {

    private static final int SHORTEST_TOKEN = 32;

    private static final Pattern MAIL_SENDER =
            Pattern.compile("([^<>@\\p{Cntrl}]+<)?[^<>@\\s\\p{Cntrl}]+@[^<>@\\s\\p{Cntrl}]+>?");

    private static final Pattern SECURITY_CONTACT = Pattern.compile("(mailto:[^\\s@]+@[^\\s@]+|(https://|tel:)\\S+)");

    /** Where the records are kept. */
    public record Database(String url, String user, String password) {
        public boolean isPostgres() {
            return url.startsWith("jdbc:postgresql:");
        }

        @Override
        public String toString() {
            return url;
        }
    }

    /** How organisations and people come to the network. */
    public record Membership(ApplicationSettings applications, InvitationSettings invitations, JoinSettings form) {}

    /** How directory entries are kept true. */
    public record Directory(EntrySettings entries, UpkeepSettings upkeep, MessageSettings messages) {}

    /**
     * What is set for this portal.
     *
     * @throws BadSetting when a value makes no sense
     */
    static Settings current() {
        // By our own class loader: the connection pool asks on threads that have none.
        return read(new SettingValues(ConfigProvider.getConfig(Settings.class.getClassLoader())));
    }

    /** Keys of ours that are set and that mean nothing: most likely misspelt. */
    static List<String> unknownKeys() {
        SettingValues values = new SettingValues(ConfigProvider.getConfig(Settings.class.getClassLoader()));
        read(values);
        return values.unknown();
    }

    static Settings read(SettingValues values) {
        Path data = values.path("lucerna.data");
        return new Settings(
                data,
                values.address("lucerna.url"),
                database(values, data),
                token(values),
                values.flag("lucerna.proxy.trusted"),
                values.number("lucerna.web.max-bodies", 2, 1000),
                values.bytes("lucerna.import.max-file-size"),
                values.bytes("lucerna.import.max-form-size"),
                values.number("lucerna.import.max-uploads", 1, 100),
                mail(values),
                extraction(values, data),
                new LuceneSettings(values.megabytes("lucerna.index.write-buffer", 4, 1024)),
                sessions(values),
                ProviderValues.read(values),
                accounts(values),
                membership(values),
                new SkosLimits(
                        values.bytes("lucerna.vocabulary.max-file-size"),
                        values.number("lucerna.vocabulary.max-statements", 1000, 10_000_000)),
                values.duration("lucerna.import.uploads-kept"),
                directory(values),
                ImportLimits.of(
                        values.number("lucerna.directory.import.max-rows", 1, 10_000_000),
                        values.bytes("lucerna.directory.import.max-unpacked-size"),
                        values.number("lucerna.directory.import.shown-rows", 1, 100_000)),
                values.duration("lucerna.audit.keep"),
                securityContact(values));
    }

    private static AccountSettings accounts(SettingValues values) {
        return new AccountSettings(
                values.duration("lucerna.account.reset-valid"),
                values.duration("lucerna.account.email-change-valid"),
                values.duration("lucerna.account.inactive-after"),
                values.duration("lucerna.account.warned-before"));
    }

    /** RFC 9116, section 2.5.3: an address that says how it is meant. */
    private static Optional<String> securityContact(SettingValues values) {
        Optional<String> contact = values.find("lucerna.security.contact");
        if (contact.isPresent() && !SECURITY_CONTACT.matcher(contact.get()).matches()) {
            throw SettingValues.bad(
                    "lucerna.security.contact", contact.get(), "an address such as mailto:security@example.org");
        }
        return contact;
    }

    private static SessionSettings sessions(SettingValues values) {
        return new SessionSettings(
                values.duration("lucerna.session.idle"),
                values.duration("lucerna.session.longest"),
                values.duration("lucerna.session.kept-idle"),
                values.duration("lucerna.session.kept-longest"));
    }

    private static Membership membership(SettingValues values) {
        return new Membership(
                new ApplicationSettings(
                        values.number("lucerna.join.per-email", 1, 1000),
                        values.duration("lucerna.join.unconfirmed-kept"),
                        values.duration("lucerna.join.declined-kept")),
                new InvitationSettings(
                        values.duration("lucerna.invitation.valid"),
                        values.number("lucerna.invitation.per-day", 1, 100_000)),
                new JoinSettings(
                        values.duration("lucerna.join.shortest-time"),
                        values.number("lucerna.join.per-address", 1, 100_000)));
    }

    private static Directory directory(SettingValues values) {
        return new Directory(
                new EntrySettings(
                        values.number("lucerna.directory.ageing-months", 1, 1000),
                        values.number("lucerna.directory.inactive-months", 1, 1000)),
                new UpkeepSettings(
                        values.duration("lucerna.directory.ask-after"),
                        values.duration("lucerna.directory.ask-new-after"),
                        values.duration("lucerna.directory.remind-after"),
                        values.duration("lucerna.directory.link-valid"),
                        values.number("lucerna.directory.ask-per-day", 0, 10_000),
                        values.number("lucerna.directory.suggestions-waiting", 1, 10_000),
                        values.duration("lucerna.directory.decided-kept")),
                new MessageSettings(values.number("lucerna.directory.messages-per-day", 0, 10_000)));
    }

    private static MailSettings mail(SettingValues values) {
        String from = values.text("lucerna.mail.from");
        if (!MAIL_SENDER.matcher(from).matches()) {
            throw SettingValues.bad("lucerna.mail.from", from, "a sender such as Lanterna <post@example.org>");
        }
        MailSettings.Smtp smtp = new MailSettings.Smtp(
                values.find("lucerna.mail.smtp.host").orElse(""),
                values.number("lucerna.mail.smtp.port", 1, 65_535),
                values.choice("lucerna.mail.smtp.protection", MailSettings.Protection.class),
                values.find("lucerna.mail.smtp.user"),
                values.find("lucerna.mail.smtp.password"),
                values.duration("lucerna.mail.smtp.timeout"));
        return new MailSettings(
                Optional.of(smtp).filter(server -> !server.host().isEmpty()),
                from,
                values.duration("lucerna.mail.give-up-after"),
                values.duration("lucerna.mail.keep"));
    }

    private static ExtractionSettings extraction(SettingValues values, Path data) {
        return new ExtractionSettings(
                values.find("lucerna.extractor.java")
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("java.home"), "bin", "java")),
                values.path("lucerna.extractor.path").resolve("*").toString(),
                data.resolve("tmp").resolve("extraction"),
                values.number("lucerna.extractor.workers", 1, 64),
                values.megabytes("lucerna.extractor.memory", 64, 65_536),
                values.number("lucerna.extractor.files-per-worker", 1, 1_000_000),
                values.duration("lucerna.extractor.idle"),
                values.flag("lucerna.ocr.enabled"),
                values.words("lucerna.ocr.languages"),
                limits(values));
    }

    private static ExtractionLimits limits(SettingValues values) {
        return new ExtractionLimits(
                values.duration("lucerna.import.max-time"),
                values.duration("lucerna.import.max-ocr-time"),
                values.bytes("lucerna.import.max-file-size"),
                values.number("lucerna.import.max-characters", 1, 1_000_000_000),
                values.number("lucerna.import.max-pages", 1, 1_000_000),
                values.number("lucerna.import.max-archive-depth", 1, 100),
                values.number("lucerna.import.max-archive-members", 1, 1_000_000),
                values.bytes("lucerna.import.max-unpacked-size"),
                values.number("lucerna.import.max-compression", 1, 1_000_000));
    }

    private static Database database(SettingValues values, Path data) {
        String url = values.find("lucerna.db.url").orElseGet(() -> h2Url(data));
        if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            throw SettingValues.bad(
                    "lucerna.db.url", url, "empty, or an address that starts with jdbc:postgresql: or jdbc:h2:");
        }
        return new Database(url, values.text("lucerna.db.user"), values.text("lucerna.db.password"));
    }

    /**
     * WRITE_DELAY=0: a commit is in the file when it returns. With H2's default a killed process loses half a second of
     * commits, and the search index, which is written after them, would then be ahead of the database.
     */
    private static String h2Url(Path data) {
        return "jdbc:h2:file:" + data.resolve("db").resolve("lucerna") + ";WRITE_DELAY=0";
    }

    private static Optional<String> token(SettingValues values) {
        Optional<String> token = values.find("lucerna.token");
        if (token.isPresent() && token.get().length() < SHORTEST_TOKEN) {
            throw new BadSetting(
                    "lucerna.token is too short: it must have at least " + SHORTEST_TOKEN + " characters.");
        }
        return token;
    }

    /** Where the extractor's jars are. */
    public Path extractorFolder() {
        return Objects.requireNonNull(Path.of(extraction.classPath()).getParent());
    }

    /** The place of something in the data directory: {@code db}, {@code files}, {@code index}, {@code tmp}. */
    public Path inData(String name) {
        return data.resolve(name);
    }
}
