package org.lucerna.members.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.members.account.Accounts;
import org.lucerna.members.account.Given;
import org.lucerna.members.account.Role;
import org.lucerna.members.account.Standing;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** What an app's codes and recovery codes promise, whatever the database. */
abstract class SecondFactorsContract {

    private TestDatabase database;
    private TestPortal portal;
    private SecondFactors factors;
    private long ana;
    private long bram;

    abstract TestDatabase newDatabase();

    @BeforeEach
    void open() {
        database = newDatabase();
        portal =
                TestPortal.open(database, List.of(Accounts.class, SecondFactors.class), Given.SETTINGS, Given.PASSKEYS);
        factors = portal.get(SecondFactors.class);
        ana = create("ana@example.org", Role.ADMINISTRATOR);
        bram = create("bram@example.org", Role.MEMBER);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void anAppIsOnWhenItsFirstCodeIsRight() {
        String secret = offered();
        assertThat(offered()).as("the same until it is confirmed").isEqualTo(secret);
        assertThatThrownBy(() -> as(ana, () -> factors.confirm("000000"))).isInstanceOf(Invalid.class);
        assertThat(identity(ana).mustSetUpSecondFactor()).isTrue();

        List<String> codes = confirmed(secret);

        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(identity(ana).mustSetUpSecondFactor()).isFalse();
        assertThat(as(ana, () -> factors.offer("Lucerna", "Ana"))).isEmpty();
        assertThat(as(ana, () -> factors.overview()).recoveryCodesLeft()).isEqualTo(10);
        assertThat(database.number("select count(*) from letter where template = 'factor.changed'"))
                .isEqualTo(1);
        assertThat(database.number("select item_id from audit_log where act = 'add-authenticator'"))
                .isEqualTo(ana);
    }

    @Test
    void theAuditLogNamesTheAccountNotThePasskey() {
        database.execute(
                "insert into passkey (id, account_id, credential_id, credential, sign_count, copied, name, created_at)"
                        + " values (4711, " + bram + ", 'x', 'x', 0, false, 'phone', current_timestamp)");

        as(bram, () -> {
            portal.get(Passkeys.class).remove(4711);
            return true;
        });

        assertThat(database.number("select item_id from audit_log where act = 'remove-passkey'"))
                .isEqualTo(bram);
    }

    @Test
    void eachCodeWorksOnce() {
        String secret = offered();
        confirmed(secret);
        String next = TimeCodes.codeAt(secret, Instant.now().plusSeconds(30));

        assertThat(factors.accept(ana, TimeCodes.codeAt(secret, Instant.now())))
                .as("used when the app was confirmed")
                .isFalse();
        assertThat(factors.accept(ana, next)).isTrue();
        assertThat(factors.accept(ana, next)).isFalse();
        assertThat(factors.accept(ana, TimeCodes.codeAt(secret, Instant.now())))
                .as("an older one after a newer one")
                .isFalse();
    }

    @Test
    void aCodeOfSomebodyElseOrOfAnotherTimeIsWorthNothing() {
        String secret = offered();
        confirmed(secret);

        assertThat(factors.accept(bram, TimeCodes.codeAt(secret, Instant.now().plusSeconds(30))))
                .isFalse();
        assertThat(factors.accept(ana, TimeCodes.codeAt(secret, Instant.now().plusSeconds(300))))
                .isFalse();
        assertThat(factors.accept(ana, "")).isFalse();
        assertThat(factors.accept(ana, "'; drop table account; --")).isFalse();
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTyped() {
        List<String> codes = confirmed(offered());

        assertThat(factors.accept(
                        ana, " " + codes.get(3).toLowerCase(Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(factors.accept(ana, codes.get(3))).isFalse();
        assertThat(factors.accept(bram, codes.get(4))).isFalse();
        assertThat(as(ana, () -> factors.overview()).recoveryCodesLeft()).isEqualTo(9);
    }

    @Test
    void newRecoveryCodesReplaceTheFormer() {
        List<String> former = confirmed(offered());

        List<String> fresh = as(ana, () -> factors.newRecoveryCodes());

        assertThat(factors.accept(ana, former.getFirst())).isFalse();
        assertThat(factors.accept(ana, fresh.getFirst())).isTrue();
    }

    @Test
    void whoGivesTheAppUpMustSetUpAnotherIfTheirRoleAsksForIt() {
        confirmed(offered());

        assertThat(as(ana, () -> factors.remove())).isTrue();

        assertThat(identity(ana).mustSetUpSecondFactor()).isTrue();
        assertThat(as(ana, () -> factors.remove())).as("again").isFalse();
    }

    @Test
    void whoHasLostEverythingIsHelpedByAnAdministrator() {
        String code = confirmed(offered()).getFirst();
        assertThatThrownBy(() -> as(bram, () -> {
                    factors.resetFor(ana);
                    return null;
                }))
                .isInstanceOf(Denied.class);

        Acting.as(Actor.OPERATOR, () -> {
            factors.resetFor(ana);
            return null;
        });

        assertThat(identity(ana).mustSetUpSecondFactor()).isTrue();
        assertThat(database.number("select count(*) from letter where template = 'factor.reset'"))
                .isEqualTo(1);
        assertThat(factors.accept(ana, code)).isFalse();
        assertThat(as(ana, () -> factors.offer("Lucerna", "Ana"))).isPresent();
    }

    @Test
    void nobodyResetsTheirOwnSecondFactorLikeThat() {
        confirmed(offered());

        assertThatThrownBy(() -> as(ana, () -> {
                    factors.resetFor(ana);
                    return null;
                }))
                .isInstanceOf(Conflict.class);
        assertThat(identity(ana).mustSetUpSecondFactor()).isFalse();
    }

    @Test
    void whoHasPasskeysAloneHasRecoveryCodesToo() {
        database.execute("insert into passkey (id, account_id, credential_id, credential, sign_count, copied, name,"
                + " created_at) values (1, " + bram + ", 'c', '', 0, false, 'phone', current_timestamp)");

        String code = as(bram, () -> factors.newRecoveryCodes()).getFirst();

        assertThat(factors.accept(bram, code)).isTrue();
        assertThat(factors.accept(bram, code)).isFalse();
    }

    @Test
    void aVisitorHasNothingToSetUp() {
        assertThatThrownBy(() -> factors.offer("Lucerna", "Eve")).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> factors.newRecoveryCodes()).isInstanceOf(Denied.class);
    }

    /** The test values of RFC 6238, appendix B, in the 6 digits that apps show. */
    @Test
    void codesAreThoseOfTheStandard() {
        String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"; // "12345678901234567890"

        assertThat(TimeCodes.codeAt(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(TimeCodes.codeAt(secret, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(TimeCodes.codeAt(secret, Instant.ofEpochSecond(20000000000L)))
                .isEqualTo("353130");
    }

    private String offered() {
        return as(ana, () -> factors.offer("Lucerna", "Ana Kovač"))
                .orElseThrow()
                .secret();
    }

    private List<String> confirmed(String secret) {
        return as(ana, () -> factors.confirm(TimeCodes.codeAt(secret, Instant.now())));
    }

    private Accounts.Identity identity(long account) {
        return portal.get(Accounts.class).identity(account).orElseThrow();
    }

    private long create(String email, Role role) {
        return Acting.as(
                Actor.OPERATOR,
                () -> portal.get(Accounts.class)
                        .create(email, "Ana", "seven quiet lanterns", Standing.of(role))
                        .id());
    }

    private <T> T as(long account, Supplier<T> work) {
        return Acting.as(identity(account).actor(), work);
    }
}
