package org.lucerna.members.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.members.account.AccountAdministration;
import org.lucerna.members.account.Accounts;
import org.lucerna.members.account.Given;
import org.lucerna.members.account.Role;
import org.lucerna.members.account.Standing;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** What sessions promise, whatever the database. */
abstract class AccountSessionsContract {

    private static final String PASSWORD = "seven quiet lanterns";
    private static final Surroundings DESK = new Surroundings("Firefox, Linux", "203.0.*.*");
    private static final Surroundings PHONE = new Surroundings("Safari, iPhone", "198.51.*.*");

    private TestDatabase database;
    private TestPortal portal;
    private AccountSessions sessions;
    private SessionMemory memory;
    private AccountAdministration administration;
    private long ana;
    private long bram;

    abstract TestDatabase newDatabase();

    @BeforeEach
    void open() {
        database = newDatabase();
        portal = TestPortal.open(
                database,
                List.of(Accounts.class, AccountSessions.class),
                Given.SETTINGS,
                new SessionSettings(
                        Duration.ofHours(2), Duration.ofHours(12), Duration.ofDays(14), Duration.ofDays(60)));
        sessions = portal.get(AccountSessions.class);
        memory = portal.get(SessionMemory.class);
        administration = portal.get(AccountAdministration.class);
        ana = create("ana@example.org", Role.MEMBER);
        bram = create("bram@example.org", Role.MEMBER);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void whoeverShowsTheSecretIsTheAccount() {
        String secret = sessions.begin(ana, Stage.SIGNED_IN, false, DESK);

        assertThat(memory.find(secret)).hasValueSatisfying(session -> {
            assertThat(session.actor().accountId()).isEqualTo(ana);
            assertThat(session.actor().mayRead(Audience.MEMBERS)).isTrue();
        });
        assertThat(memory.find("guess")).isEmpty();
        assertThat(database.number("select count(*) from account_session where secret_hash = '" + secret + "'"))
                .as("the database alone signs nobody in")
                .isZero();
    }

    @Test
    void beforeTheSecondStepTheyAreAVisitor() {
        String secret = sessions.begin(ana, Stage.SECOND_STEP, false, DESK);

        assertThat(memory.find(secret)).hasValueSatisfying(session -> {
            assertThat(session.isComplete()).isFalse();
            assertThat(session.actor()).isEqualTo(Actor.ANONYMOUS);
            assertThat(session.accountId()).isEqualTo(ana);
        });
        assertThat(as(ana, () -> sessions.list())).isEmpty();
        pass(Duration.ofMinutes(11));
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void aPageWithItsPicturesAsksTheDatabaseOnce() {
        String secret = sessions.begin(ana, Stage.SIGNED_IN, false, DESK);
        memory.find(secret);
        int before = database.statements();

        for (int i = 0; i < 20; i++) {
            memory.find(secret);
        }

        assertThat(database.statements()).isEqualTo(before);
    }

    @Test
    void whoIsBehindARequestCostsOneStatement() {
        String secret = sessions.begin(ana, Stage.SIGNED_IN, false, DESK);
        int before = database.statements();

        assertThat(sessions.find(secret)).isPresent();

        assertThat(database.statements() - before).isOne();
    }

    @Test
    void whoDoesNothingIsSignedOutInTheEnd() {
        String desk = sessions.begin(ana, Stage.SIGNED_IN, false, DESK);
        String kept = sessions.begin(ana, Stage.SIGNED_IN, true, PHONE);

        pass(Duration.ofHours(3));

        assertThat(sessions.find(desk)).isEmpty();
        assertThat(sessions.find(kept)).isPresent();
        pass(Duration.ofDays(15));
        assertThat(sessions.find(kept)).isEmpty();
    }

    @Test
    void eachRequestProlongsItButNotForEver() {
        String secret = sessions.begin(ana, Stage.SIGNED_IN, false, DESK);

        for (int hour = 1; hour < 12; hour++) {
            pass(Duration.ofHours(1));
            assertThat(sessions.find(secret)).as("after %s hours", hour).isPresent();
        }
        pass(Duration.ofHours(1));

        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void theOwnerSeesWhereTheyAreSignedInAndEndsWhatIsNotTheirs() {
        String desk = sessions.begin(ana, Stage.SIGNED_IN, false, DESK);
        String stranger = sessions.begin(ana, Stage.SIGNED_IN, true, PHONE);
        sessions.begin(bram, Stage.SIGNED_IN, false, DESK);
        memory.find(stranger);

        List<SessionView> seen = as(ana, () -> sessions.list());

        assertThat(seen).extracting(SessionView::browser).containsExactly("Safari, iPhone", "Firefox, Linux");
        as(ana, () -> {
            sessions.end(seen.getFirst().id());
            return null;
        });
        assertThat(memory.find(stranger)).isEmpty();
        assertThat(memory.find(desk)).isPresent();
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        String desk = sessions.begin(ana, Stage.SIGNED_IN, false, DESK);
        long id = memory.find(desk).orElseThrow().id();

        assertThatThrownBy(() -> as(bram, () -> {
                    sessions.end(id);
                    return null;
                }))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sessions.end(id)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> Acting.as(Actor.OPERATOR, () -> sessions.list()))
                .as("the operator has no sessions")
                .isInstanceOf(Denied.class);
        assertThat(memory.find(desk)).isPresent();
    }

    @Test
    void signingOutEverywhereLeavesNone() {
        String desk = sessions.begin(ana, Stage.SIGNED_IN, false, DESK);
        String phone = sessions.begin(ana, Stage.SIGNED_IN, true, PHONE);
        String brams = sessions.begin(bram, Stage.SIGNED_IN, true, PHONE);
        memory.find(desk);

        as(ana, () -> {
            sessions.endAll();
            return null;
        });

        assertThat(memory.find(desk)).isEmpty();
        assertThat(memory.find(phone)).isEmpty();
        assertThat(memory.find(brams)).isPresent();
    }

    @Test
    void whatAnAdministratorChangesHoldsFromTheNextRequestOn() {
        String desk = sessions.begin(ana, Stage.SIGNED_IN, false, DESK);
        assertThat(actor(desk).mayRead(Audience.EDITORS)).isFalse();
        database.execute(
                "insert into organisation values (7, 1, 'Lanterna', '', 'IT', 'Torino', 'NGO', '', '', 'MEMBER',"
                        + " false, 'en', 1, current_timestamp, current_timestamp)");

        operator(() -> administration.changeStanding(
                ana, new Standing(java.util.Set.of(Role.MEMBER), 7L, java.util.Set.of("IT"))));
        assertThat(actor(desk).isStaffOf(7)).isTrue();
        assertThat(actor(desk).editsCountry("IT")).as("without the role").isFalse();

        operator(() -> administration.close(ana));
        assertThat(memory.find(desk)).isEmpty();
        operator(() -> administration.reopen(ana));
        assertThat(memory.find(desk)).as("a new sign-in is needed").isEmpty();
    }

    @Test
    void whatHasEndedIsDeleted() {
        sessions.begin(ana, Stage.SIGNED_IN, false, DESK);
        sessions.begin(ana, Stage.SIGNED_IN, true, DESK);
        pass(Duration.ofHours(3));

        assertThat(operator(() -> sessions.deleteOutdated())).isEqualTo(1);
        assertThat(database.number("select count(*) from account_session")).isEqualTo(1);
    }

    private Actor actor(String secret) {
        return memory.find(secret).orElseThrow().actor();
    }

    private long create(String email, Role role) {
        return operator(() -> portal.get(Accounts.class)
                .create(email, "Ana", PASSWORD, Standing.of(role))
                .id());
    }

    /** Time goes by: everything that the sessions know of moves into the past. */
    private void pass(Duration time) {
        long minutes = time.toMinutes();
        database.execute("update account_session set last_seen_at = last_seen_at - interval '" + minutes
                + "' minute, expires_at = expires_at - interval '" + minutes
                + "' minute, ends_at = ends_at - interval '"
                + minutes + "' minute");
    }

    private <T> T as(long account, Supplier<T> work) {
        return Acting.as(
                portal.get(Accounts.class).identity(account).orElseThrow().actor(), work);
    }

    private static <T> T operator(Supplier<T> work) {
        return Acting.as(Actor.OPERATOR, work);
    }
}
