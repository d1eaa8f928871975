package org.lucerna.web.canary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lucerna.web.Documents;
import org.lucerna.web.Portal;
import org.lucerna.web.Portal.Answer;

/** Puts a secret into every field that {@link Columns} names as sown, and signs everybody in. */
final class Sower {

    private static final String PASSWORD = "six owls count the moon";
    private static final long GROUP = 900_077;
    private static final long ORGANISATION = 900_001;
    private static final long OTHER_ORGANISATION = 900_002;
    private static final long APPLICATION = 900_003;

    private static final String LATER = "dateadd(day, 1, current_timestamp)";

    private final Portal visitor;
    private final Portal operator;
    private final Field field;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Set<Reader>> readersOfItems = new LinkedHashMap<>();
    private final List<String> libraryWords = new ArrayList<>();
    private boolean hasNetwork;
    private final Map<Reader, String> accounts = new EnumMap<>(Reader.class);
    private final Map<Reader, Portal> people = new EnumMap<>(Reader.class);

    Sower(Portal visitor, Field field) {
        this.visitor = visitor;
        this.operator = visitor.operator();
        this.field = field;
    }

    void sow() {
        // Numbers that stand nowhere by chance.
        sql("alter sequence resource_seq restart with 700000050");
        people.put(Reader.VISITOR, visitor);
        people.put(Reader.OPERATOR, operator);
        hasNetwork = tables().contains("organisation");
        if (hasNetwork) {
            sowNetwork();
        }
        for (Reader reader : Reader.values()) {
            if (reader.signsIn()) {
                people.put(reader, signedIn(reader));
            }
        }
        sowOwnThings();
        record("public", Reader.EVERYBODY);
        record("members", Reader.MEMBERS);
        record("editors", Reader.EDITORS);
        String ofGroup = record("editors", hasNetwork ? EnumSet.of(Reader.GROUP_MEMBER) : Reader.NOBODY);
        sql("update resource set audience = 'group:" + GROUP + "' where id = " + ofGroup);
        String withdrawn = record("public", Reader.NOBODY);
        operator.delete("/api/v1/resources/" + withdrawn);
        sowDirectory();
        rows();
        Set<String> tables = tables();
        Columns.of(Columns.Kind.NEVER_SHOWN).stream()
                .filter(column -> tables.contains(column.substring(0, column.indexOf('.'))))
                .forEach(this::alreadyThere);
        field.found(String.valueOf(operator.token()), "cli.token");
        index();
    }

    /** The audiences that this reader may read, as SQL lists them. */
    String audiences(Reader reader) {
        if (Reader.EDITORS.contains(reader)) {
            return "'public', 'members', 'editors'";
        }
        if (reader == Reader.GROUP_MEMBER && hasNetwork) {
            return "'public', 'members', 'group:" + GROUP + "'";
        }
        return reader == Reader.VISITOR ? "'public'" : "'public', 'members'";
    }

    /** All tables that the portal has. */
    Set<String> tables() {
        return Set.copyOf(sql("select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'")
                .lines()
                .toList());
    }

    /** Everybody, as the portal knows them. */
    Map<Reader, Portal> people() {
        return people;
    }

    /** Of everything that was sown, and some more: whoever asks for another's item asks for a number. */
    List<String> ids() {
        return ids;
    }

    /** The numbers of records and entries that this reader may not see. */
    List<String> hiddenFrom(Reader reader) {
        return readersOfItems.entrySet().stream()
                .filter(item -> !item.getValue().contains(reader))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Words that the search index holds. */
    List<String> libraryWords() {
        return libraryWords;
    }

    String sql(String statement) {
        Answer answer = visitor.post("/canary/sql", statement);
        if (answer.status() != 200) {
            throw new AssertionError(statement + ": " + answer.text());
        }
        return answer.text();
    }

    private Portal signedIn(Reader reader) {
        Set<Reader> themselves = EnumSet.copyOf(Reader.ADMINISTRATORS);
        themselves.add(reader);
        Answer made = operator.post(
                "/api/v1/accounts",
                "{\"email\":\"" + field.sowUnshown("account.email", themselves) + "@canary.example\",\"name\":\""
                        + field.sowUnshown("account.name", themselves) + "\",\"password\":\"" + PASSWORD + "\"}");
        if (made.status() != 201) {
            throw new AssertionError("No account for the canary test: " + made.text());
        }
        String id = made.json().getJsonNumber("id").toString();
        ids.add(id);
        sql("update account_role set role = '" + reader.role() + "' where account_id = " + id);
        if (hasNetwork) {
            place(reader, id);
        }
        // Whoever must have a second factor and has none may do nothing but set it up.
        sql("update account set has_second_factor = true where id = " + id);
        accounts.put(reader, id);
        String session = newSession(id);
        field.found(session.substring(session.indexOf('=') + 1), "session cookie");
        sql("update account_session set browser = '"
                + field.sowUnshown("account_session.browser", EnumSet.of(reader))
                + "', place = '" + field.sowUnshown("account_session.place", EnumSet.of(reader))
                + "' where account_id = " + id);
        return visitor.with("Cookie", session);
    }

    /** Into their organisation, or their group. */
    private void place(Reader reader, String id) {
        if (reader == Reader.MEMBER || reader == Reader.OTHER_MEMBER) {
            sql("update account set organisation_id = "
                    + (reader == Reader.MEMBER ? ORGANISATION : OTHER_ORGANISATION)
                    + " where id = " + id);
        }
        if (reader == Reader.GROUP_MEMBER) {
            sql("insert into group_member (group_id, account_id, coordinator, invited_at, joined_at) values (" + GROUP
                    + ", " + id + ", false, current_timestamp, current_timestamp)");
        }
    }

    private String newSession(String account) {
        String cookie =
                visitor.send("POST", "/canary/sign-in?account=" + account).header("Set-Cookie");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    /** A new session of this person. */
    Portal signedInAgain(Reader reader) {
        return visitor.with("Cookie", newSession(Objects.requireNonNull(accounts.get(reader), reader.name())));
    }

    /** A record with a document, for these readers. */
    private String record(String audience, Set<Reader> readers) {
        String metadata = """
                {"title":"Paper %s","summary":"About %s.","authors":["%s"],"organisation":"%s","rights":"%s",
                 "sourceUrl":"https://%s.example/paper","audience":"%s","countries":["FO"]}""".formatted(
                        word("resource.title", readers),
                        word("resource.summary", readers),
                        word("resource_author.name", readers),
                        word("resource.organisation", readers),
                        field.sow("resource.rights", readers),
                        field.sow("resource.source_url", readers),
                        audience);
        long id = operator.imported(
                word("resource.file_name", readers) + ".pdf",
                Documents.pdf("The document says " + word("text of a document", readers) + " and no more."),
                metadata);
        item(id, readers);
        return String.valueOf(id);
    }

    private String word(String column, Set<Reader> readers) {
        String word = field.sow(column, readers);
        libraryWords.add(word);
        return word;
    }

    /** Organisations, those that would like to be, those who are invited, and a closed group. */
    private void sowNetwork() {
        organisation(ORGANISATION, Reader.MEMBER);
        organisation(OTHER_ORGANISATION, Reader.OTHER_MEMBER);
        Set<Reader> administrators = Reader.ADMINISTRATORS;
        sql("insert into application (id, version, name, acronym, country, town, type, website, about, contact_name,"
                + " contact_role, contact_email, language, charter_language, charter_version, charter_accepted_at, state,"
                + " key_hash, posted_at, changed_at, reason) values (" + APPLICATION + ", 1, '"
                + field.sow("application.name", administrators) + "', '"
                + field.sowUnshown("application.acronym", administrators) + "', 'IT', '"
                + field.sowUnshown("application.town", administrators) + "', 'NGO', 'https://"
                + field.sowUnshown("application.website", administrators) + ".example', '"
                + field.sowUnshown("application.about", administrators) + "', '"
                + field.sowUnshown("application.contact_name", administrators) + "', '"
                + field.sowUnshown("application.contact_role", administrators) + "', '"
                + field.sowUnshown("application.contact_email", administrators)
                + "@canary.example', 'en', 'en', 1, current_timestamp, 'WAITING', '" + field.word()
                + "', current_timestamp, current_timestamp, '"
                + field.sowUnshown("application.reason", administrators) + "')");
        sql("insert into application_message (id, application_id, from_applicant, text, written_at) values (900004, "
                + APPLICATION + ", true, '" + field.sowUnshown("application_message.text", administrators)
                + "', current_timestamp)");
        sql("insert into invitation (id, version, organisation_id, email, role, language, key_hash, invited_at,"
                + " expires_at) values (900005, 1, " + ORGANISATION + ", '"
                + field.sowUnshown("invitation.email", administrators) + "@canary.example', 'MEMBER', 'en', '"
                + field.word() + "', current_timestamp, current_timestamp)");
        Set<Reader> group = EnumSet.copyOf(administrators);
        group.add(Reader.GROUP_MEMBER);
        sql("insert into member_group (id, version, name, purpose, founded_at) values (" + GROUP + ", 1, '"
                + field.sowUnshown("member_group.name", group) + "', '"
                + field.sowUnshown("member_group.purpose", group) + "', current_timestamp)");
        ids.addAll(List.of("" + ORGANISATION, "" + OTHER_ORGANISATION, "" + APPLICATION, "" + GROUP));
    }

    private void organisation(long id, Reader staff) {
        Set<Reader> readers = EnumSet.copyOf(Reader.ADMINISTRATORS);
        readers.add(staff);
        // Who may say whose entry it is chooses among the members' names.
        Set<Reader> givers = EnumSet.copyOf(readers);
        givers.add(Reader.EDITOR);
        sql("insert into organisation (id, version, name, acronym, country, town, type, website, about, state,"
                + " demands_second_factor, charter_language, charter_version, charter_accepted_at, joined_at) values ("
                + id + ", 1, '" + field.sowUnshown("organisation.name", givers) + "', '"
                + field.sowUnshown("organisation.acronym", givers) + "', 'IT', '"
                + field.sowUnshown("organisation.town", readers) + "', 'NGO', 'https://"
                + field.sowUnshown("organisation.website", readers) + ".example', '"
                + field.sowUnshown("organisation.about", readers)
                + "', 'MEMBER', false, 'en', 1, current_timestamp, current_timestamp)");
    }

    private void sowDirectory() {
        new SownDirectory(field, this::sql, libraryWords::add).sow().forEach(this::item);
        sql("insert into address_book (account_id, entry_id, note, added_at) values (" + accounts.get(Reader.MEMBER)
                + ", " + SownDirectory.FIRST + ", '" + field.sow("address_book.note", EnumSet.of(Reader.MEMBER))
                + "', current_timestamp)");
    }

    private void item(long id, Set<Reader> readers) {
        ids.add(String.valueOf(id));
        readersOfItems.put(String.valueOf(id), readers);
    }

    /** What is kept of a member that others, even administrators, are not shown. */
    private void sowOwnThings() {
        String member = accounts.get(Reader.MEMBER);
        Set<Reader> themselves = EnumSet.of(Reader.MEMBER);
        sql(
                "insert into email_change (account_id, email, old_hash, new_hash, old_agreed, new_agreed, expires_at) values ("
                        + member + ", '" + field.sowUnshown("email_change.email", themselves) + "@canary.example', '"
                        + field.word() + "', '" + field.word() + "', false, false, " + LATER + ")");
        sql("insert into authenticator (account_id, secret, confirmed_at, last_step) values (" + member + ", '"
                + field.word() + "', current_timestamp, 0)");
        sql("insert into recovery_code (account_id, code_hash) values (" + member + ", '" + field.word() + "')");
        sql("insert into known_browser (secret_hash, account_id, last_seen_at) values ('" + field.word() + "', "
                + member + ", current_timestamp)");
        sql(
                "insert into passkey (id, account_id, credential_id, credential, sign_count, copied, name, created_at) values"
                        + " (900006, " + member + ", '" + field.sowUnshown("passkey.credential_id", themselves) + "', '"
                        + field.word() + "', 0, false, '"
                        + field.sowUnshown("passkey.name", themselves) + "', current_timestamp)");
        sql("insert into passkey_challenge (challenge_hash, account_id, expires_at) values ('" + field.word() + "', "
                + member + ", " + LATER + ")");
        sql("insert into provider_identity (id, account_id, issuer, subject, connected_at) values (900007, " + member
                + ", 'https://id.example', '" + field.sowUnshown("provider_identity.subject", themselves)
                + "', current_timestamp)");
        sql("insert into provider_attempt (state_hash, browser_hash, destination, language, account_id, expires_at)"
                + " values ('" + field.word() + "', '" + field.word() + "', '/', 'en', " + member + ", " + LATER + ")");
        sql("insert into provider_arrival (browser_hash, issuer, subject, email, email_verified, name, account_id,"
                + " code_hash, codes, tries, expires_at) values ('" + field.word() + "', 'https://id.example', '"
                + field.sowUnshown("provider_arrival.subject", themselves) + "', '"
                + field.sowUnshown("provider_arrival.email", themselves) + "@canary.example', true, '"
                + field.sowUnshown("provider_arrival.name", themselves) + "', " + member + ", '" + field.word()
                + "', 1, 0, " + LATER + ")");
        sql("insert into password_reset (key_hash, account_id, expires_at) values ('" + field.word() + "', " + member
                + ", " + LATER + ")");
    }

    /** Rows that no use case writes for us just so. */
    private void rows() {
        sql("insert into audit_log (happened_at, actor, account_id, actor_name, act, kind, place) values"
                + " (current_timestamp, 'account', 424242, '"
                + field.sow("audit_log.actor_name", Reader.ADMINISTRATORS)
                + "', 'create', 'account', '" + field.sow("audit_log.place", Reader.ADMINISTRATORS) + "')");
        sql("insert into letter (recipient, language, template, contents, mark, tries, posted_at, next_try_at, sent_at,"
                + " failure) values ('" + field.sowUnshown("letter.recipient", Reader.NOBODY)
                + "@canary.example', 'en', 'operations.test', 'k="
                + field.sowUnshown("letter.contents", Reader.NOBODY)
                + "', '" + field.word() + "', 1, current_timestamp, current_timestamp, current_timestamp, '"
                + field.sowUnshown("letter.failure", Reader.ADMINISTRATORS) + "')");
    }

    private void alreadyThere(String column) {
        String[] parts = column.split("\\.");
        sql("select distinct " + parts[1] + " from " + parts[0] + " where " + parts[1] + " is not null")
                .lines()
                .filter(value -> value.length() > 7)
                .forEach(value -> field.found(value, column));
    }

    /** Some rows were changed behind the portal's back, so the index is made anew. */
    private void index() {
        operator.post("/api/v1/reindex", "");
        Portal.eventually(
                () -> operator.get("/api/v1/state").json().getJsonObject("index"),
                index -> !index.containsKey("rebuild") || index.isNull("rebuild"));
        Portal.eventually(
                () -> operator.get("/api/v1/state")
                        .json()
                        .getJsonObject("index")
                        .getInt("behind"),
                left -> left == 0);
    }
}
