package org.lucerna.members.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.members.account.Accounts;
import org.lucerna.members.account.Given;
import org.lucerna.members.account.Role;
import org.lucerna.members.account.Standing;
import org.lucerna.members.factor.SecondFactors;
import org.lucerna.members.signin.SignInResult.Known;
import org.lucerna.members.signin.SignInResult.Refused;
import org.lucerna.members.signin.SignInResult.TooMany;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** Signing in, and guessing, whatever the database. */
abstract class SignInContract {

    private static final String EMAIL = "ana@example.org";
    private static final String PASSWORD = "seven quiet lanterns";
    /** Longer than any password: wrong like any guess, but not hashed, so that time does not forgive it meanwhile. */
    private static final String UNHASHED = "x".repeat(201);

    private static final String HOME = "192.0.2.7";
    private static final String STRANGER = "203.0.113.9";

    private TestDatabase database;
    private TestPortal portal;
    private SignIn signIn;
    private long ana;

    abstract TestDatabase newDatabase();

    @BeforeEach
    void open() {
        database = newDatabase();
        portal = TestPortal.open(
                database, List.of(Accounts.class, SecondFactors.class, SignIn.class), Given.SETTINGS, Given.PASSKEYS);
        signIn = portal.get(SignIn.class);
        ana = Acting.as(
                Actor.OPERATOR,
                () -> portal.get(Accounts.class)
                        .create(EMAIL, "Ana", PASSWORD, Standing.of(Role.MEMBER))
                        .id());
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void whoKnowsThePasswordIsKnown() {
        assertThat(enter(PASSWORD, HOME)).isEqualTo(new Known(ana, false));
        assertThat(enter("a wrong guess at it", HOME)).isInstanceOf(Refused.class);
    }

    /** Of {@link #PASSWORD}, as the portal kept it before its settings changed: 19 MiB, 2 passes. */
    private static final String FORMER_HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$2kxhSDDSk+yA45sU2vl6yw$jgShiP6ljOaos38XJCG8CVgb0QjbrCG65+pJ4n3KiJo";

    @Test
    void aHashOfFormerSettingsIsRenewedWhenItsOwnerSignsIn() {
        database.execute("update account set password_hash = '" + FORMER_HASH + "'");

        assertThat(enter("a wrong guess at it", HOME)).isInstanceOf(Refused.class);
        assertThat(hashesOfToday()).isZero();
        assertThat(enter(PASSWORD, HOME)).isEqualTo(new Known(ana, false));
        assertThat(hashesOfToday()).isOne();
        assertThat(enter(PASSWORD, HOME)).as("with the new one").isEqualTo(new Known(ana, false));
    }

    private long hashesOfToday() {
        return database.number("select count(*) from account where password_hash like '%m=7168,t=5,p=1%'");
    }

    @Test
    void aSecondFactorIsAskedForWhereThereIsOne() {
        database.execute("update account set has_second_factor = true");

        assertThat(enter(PASSWORD, HOME)).isEqualTo(new Known(ana, true));
    }

    @Test
    void guessingFromOneAddressIsSlowedDown() {
        guess(STRANGER, 5);

        assertThat(enter(PASSWORD, STRANGER)).as("nothing is looked at").isInstanceOf(TooMany.class);
        assertThat(enter(PASSWORD, HOME)).as("the owner elsewhere").isInstanceOf(Known.class);
    }

    @Test
    void anUnknownAddressIsLimitedAsAKnownOne() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.withPassword("eve@example.org", "x", STRANGER, ""))
                    .isInstanceOf(Refused.class);
        }

        assertThat(signIn.withPassword("EVE@example.org ", "x", STRANGER, "")).isInstanceOf(TooMany.class);
    }

    @Test
    void guessingManyAccountsFromOneAddressIsSlowedDown() {
        for (int i = 0; i < 30; i++) {
            signIn.withPassword("somebody" + i + "@example.org", UNHASHED, STRANGER, "");
        }

        assertThat(enter(PASSWORD, STRANGER)).isInstanceOf(TooMany.class);
    }

    @Test
    void guessingFromEverywhereDoesNotLockTheOwnerOutOfTheirBrowser() {
        String browser = portal.get(KnownBrowsers.class).remember("", ana);
        for (int i = 0; i < 50; i++) {
            guess("198.51.100." + i, 1);
        }

        assertThat(enter(PASSWORD, HOME)).as("from a new browser").isInstanceOf(TooMany.class);
        assertThat(signIn.withPassword(EMAIL, PASSWORD, HOME, browser)).isEqualTo(new Known(ana, false));
        assertThat(signIn.withPassword(EMAIL, PASSWORD, HOME, "invented")).isInstanceOf(TooMany.class);
    }

    @Test
    void aBrowserIsKnownToItsOwnersAccountAlone() {
        long bram = Acting.as(
                Actor.OPERATOR,
                () -> portal.get(Accounts.class)
                        .create("bram@example.org", "Bram", PASSWORD, Standing.of(Role.MEMBER))
                        .id());
        KnownBrowsers browsers = portal.get(KnownBrowsers.class);
        String brams = browsers.remember("", bram);

        assertThat(browsers.isKnown(brams, "bram@example.org")).isTrue();
        assertThat(browsers.isKnown(brams, EMAIL)).isFalse();
        String renewed = browsers.remember(brams, bram);
        assertThat(browsers.isKnown(brams, "bram@example.org")).isFalse();
        assertThat(browsers.isKnown(renewed, "bram@example.org")).isTrue();
    }

    @Test
    void guessingTheSecondStepIsSlowedDown() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.withCode(ana, "00000" + i, STRANGER)).isInstanceOf(Refused.class);
        }

        assertThat(signIn.withCode(ana, "000006", STRANGER)).isInstanceOf(TooMany.class);
    }

    private SignInResult enter(String password, String sender) {
        return signIn.withPassword(EMAIL, password, sender, "");
    }

    private void guess(String sender, int times) {
        for (int i = 0; i < times; i++) {
            enter(UNHASHED, sender);
        }
    }
}
