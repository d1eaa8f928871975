package org.lucerna.members.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.account.AccountAdministration;
import org.lucerna.members.account.Accounts;
import org.lucerna.members.account.Role;
import org.lucerna.members.provider.ProviderResult.Away;
import org.lucerna.members.provider.ProviderResult.Failed;
import org.lucerna.members.provider.ProviderResult.Known;
import org.lucerna.members.provider.ProviderResult.Unknown;

/** Signing in through a real provider and being connected with it, whatever the database. */
abstract class ProviderSignInContract extends RealProvider {

    @Test
    void whoeverIsConnectedIsKnown() {
        connect(ANA, ana);

        ProviderResult result = goesToTheProvider(ANA);

        assertThat(result).isInstanceOfSatisfying(Known.class, known -> {
            assertThat(known.accountId()).isEqualTo(ana);
            assertThat(known.needsSecondStep()).isFalse();
            assertThat(known.destination()).isEqualTo("/groups");
            assertThat(known.language()).isEqualTo(Language.ITALIAN);
        });
        assertThat(as(ana, () -> connections.list())).singleElement().satisfies(connection -> {
            assertThat(connection.issuer()).isEqualTo(provider.issuer());
            assertThat(connection.lastUsedAt()).isNotNull();
        });
    }

    @Test
    void anAddressAloneConnectsNobody() {
        assertThat(goesToTheProvider(ANA)).as("Ana's address, verified").isInstanceOf(Unknown.class);
        assertThat(goesToTheProvider(ANA)).as("and again").isInstanceOf(Unknown.class);
        assertThat(database.number("select count(*) from provider_identity")).isZero();
    }

    @Test
    void theOwnerConnectsTheAccountAndGetsALetter() {
        String browser = arrives(ANA);

        assertThat(connections.waiting(browser)).hasValueSatisfying(arrival -> {
            assertThat(arrival.email()).isEqualTo(ANA);
            assertThat(arrival.emailVerified()).isTrue();
            assertThat(arrival.askPassword()).isFalse();
        });
        assertThat(as(ana, () -> connections.connect(browser))).isEqualTo(ana);

        assertThat(database.number("select count(*) from letter where template = 'provider.connected'"))
                .isEqualTo(1);
        assertThat(connections.waiting(browser)).isEmpty();
        assertThat(goesToTheProvider(ANA)).isInstanceOf(Known.class);
    }

    @Test
    void nobodyIsConnectedTwice() {
        connect(ANA, ana);
        database.execute("update account set email = 'was.ana@example.org' where id = " + ana);
        long second = create(ANA, Role.MEMBER);

        assertThat(goesToTheProvider(ANA))
                .as("the address has another owner now; the subject has not")
                .isInstanceOfSatisfying(
                        Known.class, known -> assertThat(known.accountId()).isEqualTo(ana));
        assertThat(((Failed) as(second, () -> finish((Away) begin(""), ANA))).trouble())
                .as("signed in as somebody else")
                .isEqualTo(Trouble.TAKEN);
    }

    @Test
    void aClosedAccountStaysClosed() {
        connect(ANA, ana);
        create("cara@example.org", Role.ADMINISTRATOR);
        Acting.as(Actor.OPERATOR, () -> portal.get(AccountAdministration.class).close(ana));

        assertThat(trouble(goesToTheProvider(ANA))).isEqualTo(Trouble.CLOSED);
    }

    @Test
    void anAnswerCountsOnceInItsOwnBrowser() {
        connect(ANA, ana);
        Away away = (Away) begin("");
        ProviderSignIn.Answer answer = new ProviderBrowser().signsIn(away.address(), ANA);

        assertThat(trouble(signIn.finish(answer, "another browser", Language.ENGLISH)))
                .isEqualTo(Trouble.STALE);
        assertThat(trouble(signIn.finish(answer, "", Language.ENGLISH))).isEqualTo(Trouble.STALE);
        assertThat(signIn.finish(answer, away.browser(), Language.ENGLISH)).isInstanceOf(Known.class);
        assertThat(trouble(signIn.finish(answer, away.browser(), Language.ENGLISH)))
                .as("the same once more")
                .isEqualTo(Trouble.STALE);
    }

    @Test
    void anAnswerThatComesTooLateIsWorthNothing() {
        connect(ANA, ana);
        Away away = (Away) begin("");
        ProviderSignIn.Answer answer = new ProviderBrowser().signsIn(away.address(), ANA);
        database.execute("update provider_attempt set expires_at = expires_at - interval '16' minute");

        assertThat(trouble(signIn.finish(answer, away.browser(), Language.ENGLISH)))
                .isEqualTo(Trouble.STALE);
    }

    @Test
    void whoDisconnectsIsUnknownAgain() {
        connect(ANA, ana);
        long connection = as(ana, () -> connections.list()).getFirst().id();
        long bram = create(BRAM, Role.MEMBER);
        assertThatThrownBy(() -> as(bram, () -> connections.disconnect(connection)))
                .isInstanceOf(NotFound.class);

        as(ana, () -> connections.disconnect(connection));

        assertThat(goesToTheProvider(ANA)).isInstanceOf(Unknown.class);
        assertThat(database.number("select count(*) from letter where template = 'provider.disconnected'"))
                .isEqualTo(1);
    }

    @Test
    void aNewcomerShowsThatTheAddressIsTheirsAndIsNobodyYet() {
        open(Setting.withNewcomers(provider.issuer()));
        String browser = arrives(EVE);
        assertThat(connections.sendCode(browser, Language.ENGLISH)).isTrue();
        String code = code(EVE);

        assertThat(connections.admit(browser, "00000000".equals(code) ? "1" : "00000000", Language.ENGLISH))
                .isEmpty();
        assertThat(connections.admit("another browser", code, Language.ENGLISH)).isEmpty();
        long eve = connections
                .admit(browser, code.substring(0, 4) + " " + code.substring(4), Language.GERMAN)
                .orElseThrow();

        assertThat(goesToTheProvider(EVE))
                .isInstanceOfSatisfying(
                        Known.class, known -> assertThat(known.accountId()).isEqualTo(eve));
        Actor actor = portal.get(Accounts.class).identity(eve).orElseThrow().actor();
        assertThat(actor.audiences()).containsExactly(Audience.PUBLIC);
        assertThat(database.number("select count(*) from account_role where account_id = " + eve))
                .isZero();
    }

    @Test
    void whoWaitsTooLongIsForgotten() {
        String browser = arrives(ANA);
        begin("");
        database.execute("update provider_attempt set expires_at = expires_at - interval '16' minute");
        database.execute("update provider_arrival set expires_at = expires_at - interval '16' minute");

        assertThat(connections.waiting(browser)).isEmpty();
        assertThat(Acting.as(Actor.OPERATOR, () -> portal.get(Attempts.class).deleteOutdated()))
                .isEqualTo(2);
    }
}
