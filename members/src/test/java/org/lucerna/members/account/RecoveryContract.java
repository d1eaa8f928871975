package org.lucerna.members.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** New passwords and new addresses, whatever the database. */
abstract class RecoveryContract {

    private static final String PASSWORD = "seven quiet lanterns";
    private static final String FRESH = "eleven loud harbours";
    private static final Pattern KEY = Pattern.compile("key%3D([\\w-]{43})");

    private TestDatabase database;
    private TestPortal portal;
    private ForgottenPassword forgotten;
    private OwnPassword own;
    private OwnEmail email;
    private PasswordCheck check;
    private long ana;

    abstract TestDatabase newDatabase();

    @BeforeEach
    void open() {
        database = newDatabase();
        portal = TestPortal.open(database, List.of(Accounts.class), Given.SETTINGS);
        forgotten = portal.get(ForgottenPassword.class);
        own = portal.get(OwnPassword.class);
        email = portal.get(OwnEmail.class);
        check = portal.get(PasswordCheck.class);
        ana = create("ana@example.org");
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void whoForgotThePasswordSetsAnotherWithTheKeyOfTheLetter() {
        forgotten.ask(" ANA@example.org");
        String key = keys().getFirst();

        assertThat(forgotten.isValid(key)).isTrue();
        assertThat(forgotten.set(key, FRESH)).isTrue();

        assertThat(check.check("ana@example.org", FRESH, false)).isInstanceOf(PasswordCheck.Right.class);
        assertThat(check.check("ana@example.org", PASSWORD, false)).isInstanceOf(PasswordCheck.Wrong.class);
        assertThat(letters("password.changed")).isEqualTo(1);
    }

    @Test
    void aKeyWorksOnceAndTakesTheOthersWithIt() {
        forgotten.ask("ana@example.org");
        forgotten.ask("ana@example.org");
        List<String> keys = keys();

        assertThat(forgotten.set(keys.get(0), FRESH)).isTrue();

        assertThat(forgotten.set(keys.get(0), "another fine harbour")).isFalse();
        assertThat(forgotten.set(keys.get(1), "another fine harbour")).isFalse();
        assertThat(forgotten.isValid(keys.get(1))).isFalse();
    }

    @Test
    void aWeakPasswordLeavesTheKeyGood() {
        forgotten.ask("ana@example.org");
        String key = keys().getFirst();

        assertThatThrownBy(() -> forgotten.set(key, "password1234")).isInstanceOf(Invalid.class);
        assertThat(forgotten.set(key, FRESH)).isTrue();
    }

    @Test
    void anOldOrInventedKeyOpensNothing() {
        forgotten.ask("ana@example.org");
        String key = keys().getFirst();
        database.execute("update password_reset set expires_at = expires_at - interval '2' hour");

        assertThat(forgotten.set(key, FRESH)).isFalse();
        assertThat(forgotten.set("invented", FRESH)).isFalse();
        assertThat(forgotten.set("", FRESH)).isFalse();
    }

    @Test
    void theDatabaseHoldsNoKey() {
        forgotten.ask("ana@example.org");

        assertThat(database.number("select count(*) from password_reset where key_hash = '" + keys().getFirst() + "'"))
                .isZero();
    }

    @Test
    void anUnknownAddressCausesTheSameWorkButNoLetter() {
        forgotten.ask("warm-up@example.org");
        int before = database.statements();
        forgotten.ask("eve@example.org");
        int unknown = database.statements() - before;
        forgotten.ask("ana@example.org");
        int known = database.statements() - before - unknown;

        assertThat(letters("password.reset")).isEqualTo(1);
        assertThat(database.number("select count(*) from password_reset")).isEqualTo(3);
        assertThat(known - unknown).as("the letter alone").isLessThanOrEqualTo(3);
    }

    @Test
    void whoKnowsThePasswordChangesIt() {
        as(ana, () -> {
            own.change(PASSWORD, FRESH);
            return null;
        });

        assertThat(check.check("ana@example.org", FRESH, false)).isInstanceOf(PasswordCheck.Right.class);
        assertThat(letters("password.changed")).isEqualTo(1);
    }

    @Test
    void whoDoesNotKnowItDoesNotAndIsToldAllAtOnce() {
        assertThatThrownBy(() -> as(ana, () -> {
                    own.change("a wrong guess at it", "short");
                    return null;
                }))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid.Field::messageKey)
                                .containsExactly("account.password.notThis", "account.password.tooShort"));
        assertThatThrownBy(() -> own.change(PASSWORD, FRESH)).isInstanceOf(Denied.class);
    }

    @Test
    void aNewAddressHoldsWhenBothHaveAgreed() {
        as(ana, () -> email.ask("ana@new.example"));
        List<String> keys = keys();
        assertThat(keys).hasSize(2);

        assertThat(email.agree(keys.get(1))).isEqualTo(OwnEmail.Progress.HALF);
        assertThat(email.agree(keys.get(1))).as("one address alone").isEqualTo(OwnEmail.Progress.HALF);
        assertThat(check.check("ana@example.org", PASSWORD, false)).isInstanceOf(PasswordCheck.Right.class);
        assertThat(email.agree(keys.get(0))).isEqualTo(OwnEmail.Progress.DONE);

        assertThat(check.check("ana@new.example", PASSWORD, false)).isInstanceOf(PasswordCheck.Right.class);
        assertThat(check.check("ana@example.org", PASSWORD, false)).isInstanceOf(PasswordCheck.Wrong.class);
        assertThat(letters("email.changed")).isEqualTo(1);
        assertThat(email.agree(keys.get(0))).isEqualTo(OwnEmail.Progress.UNKNOWN);
    }

    @Test
    void whetherAnAddressIsTakenNobodyLearns() {
        create("bram@example.org");

        as(ana, () -> email.ask("bram@example.org"));

        assertThat(keys()).isEmpty();
    }

    @Test
    void anAddressThatIsTakenMeanwhileIsNotTakenAway() {
        as(ana, () -> email.ask("ana@new.example"));
        List<String> keys = keys();
        create("ana@new.example");

        email.agree(keys.get(0));

        assertThat(email.agree(keys.get(1))).isEqualTo(OwnEmail.Progress.UNKNOWN);
    }

    private long create(String address) {
        return Acting.as(
                Actor.OPERATOR,
                () -> portal.get(Accounts.class)
                        .create(address, "Ana", PASSWORD, Standing.of(Role.MEMBER))
                        .id());
    }

    private <T> T as(long account, Supplier<T> work) {
        return Acting.as(
                portal.get(Accounts.class).identity(account).orElseThrow().actor(), work);
    }

    private long letters(String template) {
        return database.number("select count(*) from letter where template = '" + template + "'");
    }

    /** The keys in the letters, in the order in which they were posted. */
    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select contents from letter order by id")) {
            while (rows.next()) {
                Matcher key = KEY.matcher(rows.getString(1));
                if (key.find()) {
                    keys.add(key.group(1));
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return keys;
    }
}
