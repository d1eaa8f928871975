package org.lucerna.members.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.account.Role;
import org.lucerna.members.provider.ProviderResult.Away;
import org.lucerna.members.provider.ProviderResult.Known;
import org.lucerna.members.session.AccountSessions;
import org.lucerna.members.session.Means;
import org.lucerna.members.session.Stage;
import org.lucerna.members.session.Surroundings;
import org.lucerna.provider.ProviderProcess;
import org.lucerna.testing.TestDatabase;

/** What a real provider may say, and what the portal makes of it. */
class ProviderSignInTest extends RealProvider {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.h2();
    }

    @Test
    void whoWasSignedInBeforeIsAskedForThePassword() {
        Away away = (Away) as(ana, () -> begin(""));
        as(ana, () -> finish(away, ANA));

        assertThat(as(ana, () -> connections.waiting(away.browser())))
                .hasValueSatisfying(arrival -> assertThat(arrival.askPassword()).isTrue());
    }

    @Test
    void onlyTheSameVerifiedAddressCanBeConnected() {
        long eve = create(EVE, Role.MEMBER);
        long silent = create(SILENT, Role.MEMBER);
        String evesBrowser = arrives(EVE);
        String bramsBrowser = arrives(BRAM);
        String silentBrowser = arrives(SILENT);

        assertThatThrownBy(() -> as(eve, () -> connections.connect(evesBrowser)))
                .as("not verified")
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> as(silent, () -> connections.connect(silentBrowser)))
                .as("the provider says nothing about it")
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> as(ana, () -> connections.connect(bramsBrowser)))
                .as("somebody else's")
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> as(ana, () -> connections.connect("another browser")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anAddressThatOnlyTheNetworkGivesOutCountsAsVerifiedWhereASettingSaysSo() {
        open(Setting.trustingAddresses(provider.issuer()));
        long silent = create(SILENT, Role.MEMBER);
        String browser = arrives(SILENT);

        assertThat(as(silent, () -> connections.connect(browser))).isEqualTo(silent);
    }

    @Test
    void ourSecondFactorIsAskedForUnlessTheProviderIsBelieved() {
        connect(ANA, ana);
        long bram = create(BRAM, Role.MEMBER);
        connect(BRAM, bram);
        database.execute("update account set has_second_factor = true");

        assertThat(((Known) goesToTheProvider(ANA)).needsSecondStep())
                .as("it says mfa, and nobody asked it")
                .isTrue();

        open(Setting.trustingSecondFactor(provider.issuer()));
        assertThat(((Known) goesToTheProvider(ANA)).needsSecondStep()).isFalse();
        assertThat(((Known) goesToTheProvider(BRAM)).needsSecondStep())
                .as("it is believed, and does not say so of Bram")
                .isTrue();
    }

    @Test
    void aSecondFactorAtABelievedProviderOpensWhatEditorsMayDoForThatSessionAlone() {
        long editor = create(BRAM, Role.EDITOR);
        AccountSessions sessions = portal.get(AccountSessions.class);
        Surroundings desk = new Surroundings("Firefox, Linux", "192.0.2.0/24");

        String believed = sessions.begin(editor, Stage.SIGNED_IN, false, Means.PROVIDER_WITH_SECOND_FACTOR, desk);
        String vouched = sessions.begin(editor, Stage.SIGNED_IN, false, Means.PROVIDER, desk);

        assertThat(sessions.find(believed).orElseThrow().mustSetUpSecondFactor())
                .isFalse();
        assertThat(sessions.find(vouched).orElseThrow().mustSetUpSecondFactor()).isTrue();
        assertThat(sessions.find(vouched).orElseThrow().byProvider()).isTrue();
    }

    @Test
    void aCodeIsTakenOnceAndOnlyWithItsOwnQuestion() {
        connect(ANA, ana);
        Away first = (Away) begin("");
        ProviderSignIn.Answer used = new ProviderBrowser().signsIn(first.address(), ANA);
        signIn.finish(used, first.browser(), Language.ENGLISH);
        Away second = (Away) begin(first.browser());
        String state = query(second.address(), "state");

        assertThat(trouble(signIn.finish(
                        new ProviderSignIn.Answer(state, used.code(), null, null), second.browser(), Language.ENGLISH)))
                .as("a code that was used")
                .isEqualTo(Trouble.REFUSED);

        Away thieves = (Away) begin("");
        ProviderSignIn.Answer stolen = new ProviderBrowser().signsIn(((Away) begin("")).address(), ANA);
        assertThat(trouble(signIn.finish(
                        new ProviderSignIn.Answer(query(thieves.address(), "state"), stolen.code(), null, null),
                        thieves.browser(),
                        Language.ENGLISH)))
                .as("somebody else's fresh code, put into one's own browser: the verifier is not its own")
                .isEqualTo(Trouble.REFUSED);
    }

    @Test
    void aCodeOfAnotherClientIsRefused() {
        connect(ANA, ana);
        Away away = (Away) begin("");
        URI asOther = URI.create(
                away.address().toString().replace("client_id=portal", "client_id=" + ProviderProcess.OTHER_CLIENT));
        ProviderSignIn.Answer answer = new ProviderBrowser().signsIn(asOther, ANA);

        assertThat(trouble(signIn.finish(answer, away.browser(), Language.ENGLISH)))
                .isEqualTo(Trouble.REFUSED);
    }

    @Test
    void whoSaysNoAtTheProviderIsTold() {
        Away away = (Away) begin("");
        String state = query(away.address(), "state");

        assertThat(trouble(signIn.finish(
                        new ProviderSignIn.Answer(state, null, "access_denied", null),
                        away.browser(),
                        Language.ENGLISH)))
                .isEqualTo(Trouble.CANCELLED);
    }

    @Test
    void theProviderMayChangeItsKeysAtAnyTime() {
        connect(ANA, ana);
        assertThat(goesToTheProvider(ANA)).isInstanceOf(Known.class);

        new ProviderBrowser().post(URI.create(provider.issuer() + "/rotate"), "");

        assertThat(goesToTheProvider(ANA)).isInstanceOf(Known.class);
    }

    @Test
    void newcomersAreNotLetInUnlessASettingSaysSo() {
        String browser = arrives(BRAM);

        assertThat(connections.sendCode(browser, Language.ENGLISH)).isFalse();
        assertThat(connections.admit(browser, "", Language.ENGLISH)).isEmpty();
    }

    @Test
    void codesAreNotGuessedAndLettersAreFew() {
        open(Setting.withNewcomers(provider.issuer()));
        String browser = arrives(EVE);
        for (int i = 0; i < 3; i++) {
            assertThat(connections.sendCode(browser, Language.ENGLISH)).isTrue();
        }
        assertThat(connections.sendCode(browser, Language.ENGLISH)).isFalse();
        for (int i = 0; i < 5; i++) {
            connections.admit(browser, "not it", Language.ENGLISH);
        }

        assertThat(connections.admit(browser, code(EVE), Language.ENGLISH)).isEmpty();
    }

    @Test
    void whetherAnAddressHasAnAccountOnlyItsOwnerLearns() {
        open(Setting.withNewcomers(provider.issuer()));
        String browser = arrives(ANA);

        assertThat(connections.sendCode(browser, Language.ENGLISH)).isTrue();

        assertThat(database.number("select count(*) from letter where template = 'provider.knownAddress'"))
                .isEqualTo(1);
        assertThat(database.number("select count(*) from letter where template = 'provider.code'"))
                .isZero();
    }

    @Test
    void signingOutThereTakesTheTokenAlong() {
        connect(ANA, ana);
        Known known = (Known) goesToTheProvider(ANA);

        URI leaving = signIn.leavingAddress(known.idToken()).orElseThrow();

        assertThat(leaving.toString())
                .startsWith(provider.issuer() + "/connect/logout?client_id=portal&post_logout_redirect_uri=")
                .contains("&id_token_hint=");
        assertThat(new ProviderBrowser().get(leaving).statusCode())
                .as("the provider takes it as a sound request")
                .isEqualTo(302);
    }
}
