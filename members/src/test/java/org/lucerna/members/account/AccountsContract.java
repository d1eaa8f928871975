package org.lucerna.members.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.text.Language;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** What accounts promise, whatever the database. */
abstract class AccountsContract {

    private static final String PASSWORD = "seven quiet lanterns";

    private TestDatabase database;
    private TestPortal portal;
    private Accounts accounts;
    private PasswordCheck signIn;

    abstract TestDatabase newDatabase();

    @BeforeEach
    void open() {
        database = newDatabase();
        portal = TestPortal.open(database, List.of(Accounts.class), Given.SETTINGS);
        accounts = portal.get(Accounts.class);
        signIn = portal.get(PasswordCheck.class);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void theFirstAdministratorComesInWithThePrintedToken() {
        assertThat(accounts.anyExist()).isFalse();
        String token = operator(() -> accounts.setupToken()).orElseThrow();
        assertThat(operator(() -> accounts.setupToken())).contains(token);

        AccountView ana =
                accounts.createFirstAdministrator(token, "ana@example.org", "Ana", PASSWORD, Language.ENGLISH);

        assertThat(ana.standing().roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(accounts.anyExist()).isTrue();
        assertThat(operator(() -> accounts.setupToken())).isEmpty();
    }

    @Test
    void beforeASecondFactorIsSetUpAnAdministratorLooksAfterTheirOwnAccountAlone() {
        long ana = create("ana@example.org").id();
        long bram = member("bram@example.org");

        Accounts.Identity before = accounts.identity(ana).orElseThrow();
        assertThat(before.mustSetUpSecondFactor()).isTrue();
        assertThat(before.actor().may(Permission.OWN_ACCOUNT)).isTrue();
        assertThat(before.actor().may(Permission.ADMINISTER_ACCOUNTS)).isFalse();
        assertThat(before.actor().audiences()).containsExactly(Audience.PUBLIC);
        assertThat(accounts.identity(bram).orElseThrow().mustSetUpSecondFactor())
                .as("members need none")
                .isFalse();

        database.execute("update account set has_second_factor = true where id = " + ana);

        Actor after = accounts.identity(ana).orElseThrow().actor();
        assertThat(after.may(Permission.ADMINISTER_ACCOUNTS)).isTrue();
        assertThat(after.mayRead(Audience.EDITORS)).isTrue();
    }

    @Test
    void anOrganisationAndACountryMustExist() {
        assertThatThrownBy(() -> create("ana@example.org", Standing.memberOf(987_654)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.fields().getFirst().field()).isEqualTo("organisationId"));
        assertThatThrownBy(() ->
                        create("ana@example.org", new Standing(Set.of(Role.COUNTRY_EDITOR), null, Set.of("ATLANTIS"))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.fields().getFirst().field()).isEqualTo("countries"));
    }

    private AccountView create(String email, Standing standing) {
        return Acting.as(Actor.OPERATOR, () -> accounts.create(email, "Ana", "seven quiet lanterns", standing));
    }

    @Test
    void theLastAdministratorStays() {
        long ana = create("ana@example.org").id();
        AccountAdministration administration = portal.get(AccountAdministration.class);

        assertThatThrownBy(() -> operator(() -> administration.close(ana))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> operator(() -> administration.changeStanding(ana, Standing.of(Role.MEMBER))))
                .isInstanceOf(Conflict.class)
                .hasMessage("account.lastAdministrator");

        create("bram@example.org");
        operator(() -> administration.close(ana));
        assertThat(signIn.check("ana@example.org", PASSWORD, false)).isEqualTo(new PasswordCheck.Wrong());
    }

    @Test
    void aPageOfTenThousandAccountsCostsThreeStatementsWhereverItIsOpened() {
        database.execute("insert into account (id, version, email, name, password_hash, created_at)"
                + " select 100000, 0, '100000@many.example', 'Many', 'none', current_timestamp from account where id = "
                + create("first@many.example").id());
        for (int step = 1; step <= 8_192; step *= 2) {
            database.execute("insert into account (id, version, email, name, password_hash, created_at)"
                    + " select id + " + step + ", 0, concat(id + " + step
                    + ", '@many.example'), 'Many', 'none', created_at"
                    + " from account where id >= 100000");
        }
        database.execute("insert into account_role select id, 'MEMBER' from account where id >= 100000");
        database.execute("insert into account_role select id, 'EDITOR' from account where id >= 100000");
        AccountAdministration administration = portal.get(AccountAdministration.class);

        for (PageRequest page : List.of(new PageRequest(1, 25), new PageRequest(400, 25))) {
            int before = database.statements();
            Page<AccountView> found = operator(() -> administration.list("many.example", page));
            assertThat(database.statements() - before).isLessThanOrEqualTo(3);
            assertThat(found.total()).isEqualTo(16_385);
            assertThat(found.items()).hasSize(25).isSortedAccordingTo(Comparator.comparing(AccountView::id));
            assertThat(found.items().getLast().standing().roles()).contains(Role.MEMBER, Role.EDITOR);
        }
    }

    private long member(String email) {
        return operator(() -> accounts.create(email, "Bram", PASSWORD, Standing.of(Role.MEMBER)))
                .id();
    }

    @Test
    void theTokenWorksOnce() {
        String token = operator(() -> accounts.setupToken()).orElseThrow();
        accounts.createFirstAdministrator(token, "ana@example.org", "Ana", PASSWORD, Language.ENGLISH);

        assertThatThrownBy(() ->
                        accounts.createFirstAdministrator(token, "eve@example.org", "Eve", PASSWORD, Language.ENGLISH))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aGuessedTokenDoesNotWork() {
        assertThatThrownBy(() ->
                        accounts.createFirstAdministrator("", "eve@example.org", "Eve", PASSWORD, Language.ENGLISH))
                .isInstanceOf(Denied.class);
        operator(() -> accounts.setupToken());
        assertThatThrownBy(() -> accounts.createFirstAdministrator(
                        "guess", "eve@example.org", "Eve", PASSWORD, Language.ENGLISH))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> accounts.setupToken()).isInstanceOf(Denied.class);
        assertThat(accounts.anyExist()).isFalse();
    }

    @Test
    void aFormThatNeedsAnotherLookDoesNotUseUpTheToken() {
        String token = operator(() -> accounts.setupToken()).orElseThrow();

        assertThatThrownBy(() -> accounts.createFirstAdministrator(token, "ana", "", "short", Language.ENGLISH))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid.Field::messageKey)
                                .containsExactly(
                                        "account.email.notAnAddress",
                                        "account.name.missing",
                                        "account.password.tooShort"));

        assertThat(accounts.createFirstAdministrator(token, "ana@example.org", "Ana", PASSWORD, Language.ENGLISH)
                        .name())
                .isEqualTo("Ana");
    }

    @Test
    void whoKnowsThePasswordSignsInHoweverTheAddressIsWritten() {
        long ana = create("Ana@Example.org").id();

        assertThat(signIn.check(" ana@example.ORG ", PASSWORD, false)).isEqualTo(new PasswordCheck.Right(ana, false));
    }

    @Test
    void whoDoesNotIsNobody() {
        create("ana@example.org");

        assertThat(signIn.check("ana@example.org", "seven quiet lantern", false))
                .isEqualTo(new PasswordCheck.Wrong());
        assertThat(signIn.check("ana@example.org", "", false)).isEqualTo(new PasswordCheck.Wrong());
        assertThat(signIn.check("eve@example.org", PASSWORD, false)).isEqualTo(new PasswordCheck.Wrong());
        assertThat(signIn.check("eve@example.org", "nobody", false)).isEqualTo(new PasswordCheck.Wrong());
        assertThat(signIn.check("ana@example.org", "x".repeat(100_000), false)).isEqualTo(new PasswordCheck.Wrong());
    }

    @Test
    void oneAddressIsOneAccount() {
        create("ana@example.org");

        assertThatThrownBy(() -> create("ANA@example.org"))
                .isInstanceOf(Conflict.class)
                .hasMessage("account.email.taken");
    }

    @Test
    void onlyAdministratorsCreateAccounts() {
        assertThatThrownBy(() -> accounts.create("eve@example.org", "Eve", PASSWORD, Standing.of(Role.ADMINISTRATOR)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void anAccountThatIsNoMoreIsNobody() {
        assertThat(accounts.identity(4711)).isEmpty();
    }

    @Test
    void thePasswordItselfIsNowhere() {
        create("ana@example.org");

        assertThat(database.number("select count(*) from account where password_hash like '$argon2id$v=19$%'"))
                .isEqualTo(1);
        assertThat(database.number("select count(*) from account where password_hash like '%lantern%'"))
                .isZero();
    }

    private AccountView create(String email) {
        return operator(() -> accounts.create(email, "Ana", PASSWORD, Standing.of(Role.ADMINISTRATOR)));
    }

    private static <T> T operator(Supplier<T> work) {
        return Acting.as(Actor.OPERATOR, work);
    }
}
