package org.lucerna.members.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.privacy.PersonalData;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.application.ApplicationSettings;
import org.lucerna.members.application.Applications;
import org.lucerna.members.factor.Passkeys;
import org.lucerna.members.factor.SecondFactors;
import org.lucerna.members.group.Groups;
import org.lucerna.members.invitation.InvitationSettings;
import org.lucerna.members.invitation.Invitations;
import org.lucerna.members.organisation.Organisations;
import org.lucerna.members.provider.Connections;
import org.lucerna.members.session.AccountSessions;
import org.lucerna.members.session.SessionSettings;
import org.lucerna.members.session.Stage;
import org.lucerna.members.session.Surroundings;
import org.lucerna.members.signin.KnownBrowsers;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** Taking one's data along, leaving, and being forgotten, whatever the database. */
abstract class OwnDataContract {

    private static final String PASSWORD = "seven quiet lanterns";

    private TestDatabase database;
    private TestPortal portal;
    private Accounts accounts;
    private OwnProfile profile;
    private long ana;
    private long bram;

    abstract TestDatabase newDatabase();

    @BeforeEach
    void open() {
        database = newDatabase();
        portal = TestPortal.open(
                database,
                List.of(
                        Accounts.class,
                        AccountSessions.class,
                        SecondFactors.class,
                        KnownBrowsers.class,
                        Connections.class,
                        Applications.class,
                        Invitations.class,
                        Organisations.class,
                        Groups.class),
                new ApplicationSettings(2, Duration.ofHours(48), Duration.ofHours(720)),
                new InvitationSettings(Duration.ofDays(14), 3),
                Given.SETTINGS,
                Given.PASSKEYS,
                Given.NO_PROVIDER,
                new SessionSettings(
                        Duration.ofHours(2), Duration.ofHours(12), Duration.ofDays(14), Duration.ofDays(60)));
        accounts = portal.get(Accounts.class);
        profile = portal.get(OwnProfile.class);
        ana = create("ana@example.org", Role.COUNTRY_EDITOR);
        bram = create("bram@example.org", Role.MEMBER);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void everyTableThatRefersToAnAccountHasAHolderThatExportsAndErasesIt() {
        live(ana);
        live(bram);
        Map<String, Long> before = references(ana);
        assertThat(before)
                .as("a row for Ana in each table: add one to live() below")
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
        assertThat(portal.get(Erasure.class).tables()).containsAll(before.keySet());
        Map<String, PersonalData> given =
                as(ana, () -> portal.get(OwnData.class).collect());
        assertThat(given).containsKeys("account", "sessions", "second-factors", "known-browsers", "identity-provider");
        assertThat(given.toString())
                .contains("ana@example.org", "Firefox, Linux")
                .doesNotContain("argon2");

        as(ana, () -> {
            profile.leave();
            return null;
        });

        assertThat(references(ana))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        assertThat(database.number("select count(*) from account where id = " + ana))
                .isZero();
        assertThat(references(bram)).as("Bram's stay").isEqualTo(before);
    }

    @Test
    void theOneWhoLeavesGetsALastLetterAndNobodyComesInAsThemAnyMore() {
        String secret = portal.get(AccountSessions.class)
                .begin(bram, Stage.SIGNED_IN, true, new Surroundings("Firefox, Linux", "192.0.2.0/24"));

        as(bram, () -> {
            profile.leave();
            return null;
        });

        assertThat(portal.get(AccountSessions.class).find(secret)).isEmpty();
        assertThat(portal.get(PasswordCheck.class).check("bram@example.org", PASSWORD, false))
                .isInstanceOf(PasswordCheck.Wrong.class);
        assertThat(database.number("select count(*) from letter where template = 'account.deleted'"))
                .isEqualTo(1);
        create("bram@example.org", Role.MEMBER); // they may come back
    }

    @Test
    void theLastAdministratorCannotLeave() {
        long cara = create("cara@example.org", Role.ADMINISTRATOR);

        assertThatThrownBy(() -> as(cara, () -> {
                    profile.leave();
                    return null;
                }))
                .isInstanceOf(Conflict.class);
        assertThat(accounts.identity(cara)).isPresent();
    }

    @Test
    void aProfileSaysWhatItsOwnerWants() {
        Profile wanted = new Profile(
                " Ana Kovač ",
                true,
                Language.GERMAN,
                List.of("hr", "de"),
                List.of("identification"),
                Set.of(Notification.NEWS));

        as(ana, () -> profile.change(wanted));

        Profile kept = as(ana, () -> profile.profile());
        assertThat(kept.name()).isEqualTo("Ana Kovač");
        assertThat(kept.languages()).containsExactly("de", "hr");
        assertThat(kept.notifications()).containsExactly(Notification.NEWS);
        assertThat(as(bram, () -> profile.profile()).nameShown()).isFalse();
        assertThatThrownBy(() -> as(
                        ana,
                        () -> profile.change(new Profile(" ", true, Language.GERMAN, List.of(), List.of(), Set.of()))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aVisitorAndTheOperatorHaveNothing() {
        assertThatThrownBy(() -> portal.get(OwnData.class).collect()).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> profile.leave()).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> operator(() -> portal.get(OwnData.class).collect()))
                .isInstanceOf(Denied.class);
    }

    @Test
    void anUnusedAccountIsWarnedThenDeleted() {
        create("cara@example.org", Role.ADMINISTRATOR);
        portal.get(AccountSessions.class)
                .begin(ana, Stage.SIGNED_IN, false, new Surroundings("Firefox, Linux", "192.0.2.0/24"));
        pass(1070);

        assertThat(deleted()).as("warned first").isZero();
        assertThat(database.number("select count(*) from letter where template = 'account.unused'"))
                .as("Ana and Bram; administrators stay")
                .isEqualTo(2);
        accounts.seen(ana); // she signs in
        assertThat(deleted()).as("again on the same day").isZero();
        pass(31);

        assertThat(deleted()).isEqualTo(1);
        assertThat(accounts.identity(bram)).isEmpty();
        assertThat(accounts.identity(ana)).isPresent();
    }

    private int deleted() {
        return operator(() -> portal.get(Retention.class).deleteOutdated());
    }

    private void pass(int days) {
        database.execute("update account set created_at = created_at - interval '" + days
                + "' day, last_seen_at = last_seen_at - interval '" + days + "' day, warned_at = warned_at - interval '"
                + days + "' day");
    }

    /** Leaves something in every table that refers to an account. */
    private void live(long account) {
        work(account);
        as(
                account,
                () -> profile.change(new Profile(
                        "Ana", true, Language.ITALIAN, List.of("it"), List.of("shelter"), Set.of(Notification.NEWS))));
        portal.get(AccountSessions.class)
                .begin(account, Stage.SIGNED_IN, false, new Surroundings("Firefox, Linux", "192.0.2.0/24"));
        portal.get(KnownBrowsers.class).remember("", account);
        portal.get(ForgottenPassword.class).ask(account == ana ? "ana@example.org" : "bram@example.org");
        as(account, () -> portal.get(OwnEmail.class).ask("new" + account + "@example.org"));
        as(account, () -> portal.get(SecondFactors.class).offer("Lucerna", "Ana"));
        as(account, () -> portal.get(SecondFactors.class).newRecoveryCodes());
        portal.get(Passkeys.class).ask(account);
        database.execute("insert into provider_identity (id, account_id, issuer, subject, connected_at) values ("
                + account + ", " + account + ", 'https://id.example', 's" + account + "', current_timestamp)");
        database.execute(
                "insert into provider_attempt (state_hash, browser_hash, destination, language, account_id, expires_at)"
                        + " values ('s" + account + "', 'b', '/', 'en', " + account + ", current_timestamp)");
        database.execute("insert into provider_arrival (browser_hash, issuer, subject, email, email_verified, name,"
                + " account_id, codes, tries, expires_at) values ('b" + account + "', 'https://id.example', 's', '',"
                + " false, '', " + account + ", 0, 0, current_timestamp)");
        database.execute("insert into account_country (account_id, country) values (" + account + ", 'IT')");
        database.execute("insert into passkey (id, account_id, credential_id, credential, sign_count, copied, name,"
                + " created_at) values (" + account + ", " + account + ", 'c" + account + "', '', 0, false, 'phone',"
                + " current_timestamp)");
    }

    /** What the network's work leaves of an account: applications decided, colleagues invited, a group. */
    private void work(long account) {
        String now = "current_timestamp";
        database.execute(
                "insert into organisation values (" + account + ", 1, 'Lanterna', '', 'IT', 'Torino', 'NGO', '', '',"
                        + " 'MEMBER', false, 'en', 1, " + now + ", " + now + ")");
        database.execute("insert into application values (" + account
                + ", 1, 'Lanterna', '', 'IT', 'Torino', 'NGO', '', '',"
                + " 'Luca', '', 'luca@example.org', 'en', 'en', 1, " + now + ", 'ACCEPTED', 'a" + account + "', " + now
                + ", " + now + ", '', " + account + ", null)");
        database.execute("insert into application_message values (" + account + ", " + account + ", false, 'Who?', "
                + now + ", " + account + ")");
        database.execute("insert into invitation values (" + account + ", 1, " + account
                + ", 'luca@example.org', 'MEMBER', 'en', 'i" + account + "', " + now + ", " + account + ", " + now
                + ", null, null, " + account + ")");
        database.execute("insert into member_group values (" + account + ", 1, 'Shelters', '', " + now + ", null)");
        database.execute("insert into group_member values (" + account + ", " + account + ", true, " + now + ", "
                + account + ", " + now + ")");
    }

    /** How many rows of each table refer to this account, by the database's own foreign keys. */
    private Map<String, Long> references(long account) {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = database.source().getConnection()) {
            boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
            @Nullable String schema = connection.getSchema();
            try (ResultSet keys =
                    connection.getMetaData().getExportedKeys(null, schema, upper ? "ACCOUNT" : "account")) {
                while (keys.next()) {
                    String table = keys.getString("FKTABLE_NAME").toLowerCase(Locale.ROOT);
                    String column = keys.getString("FKCOLUMN_NAME");
                    counts.merge(
                            table,
                            database.number("select count(*) from " + table + " where " + column + " = " + account),
                            Long::sum);
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return counts;
    }

    private long create(String email, Role role) {
        return operator(
                () -> accounts.create(email, "Ana", PASSWORD, Standing.of(role)).id());
    }

    private <T> T as(long account, Supplier<T> work) {
        return Acting.as(accounts.identity(account).orElseThrow().actor(), work);
    }

    private static <T> T operator(Supplier<T> work) {
        return Acting.as(Actor.OPERATOR, work);
    }
}
