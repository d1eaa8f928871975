package org.lucerna.members.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.account.AccountAdministration;
import org.lucerna.members.account.Accounts;
import org.lucerna.members.account.Given;
import org.lucerna.members.account.Role;
import org.lucerna.members.account.Standing;
import org.lucerna.members.factor.SecondFactors;
import org.lucerna.members.provider.ProviderResult.Away;
import org.lucerna.members.provider.ProviderResult.Failed;
import org.lucerna.members.provider.ProviderResult.Known;
import org.lucerna.members.provider.ProviderResult.Unknown;
import org.lucerna.members.session.AccountSessions;
import org.lucerna.members.session.Means;
import org.lucerna.members.session.SessionSettings;
import org.lucerna.members.session.Stage;
import org.lucerna.members.session.Surroundings;
import org.lucerna.members.signin.SignIn;
import org.lucerna.provider.ProviderProcess;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** Signing in through a real provider (Spring Authorization Server), whatever the database. */
abstract class ProviderSignInContract {

    private static final String ANA = "ana@example.org";
    private static final String BRAM = "bram@example.org";
    private static final String EVE = "eve@example.org";
    private static final String SENDER = "192.0.2.7";

    private static ProviderProcess provider;

    private TestDatabase database;
    private TestPortal portal;
    private ProviderSignIn signIn;
    private Connections connections;
    private long ana;

    abstract TestDatabase newDatabase();

    @BeforeAll
    static void startProvider() {
        provider = ProviderProcess.start(
                Setting.PORTAL,
                List.of(
                        ANA + "|Ana Kovač|true|true",
                        BRAM + "|Bram|true|false",
                        EVE + "|Eve|false|false",
                        "silent@example.org|Silent||false"));
    }

    @AfterAll
    static void stopProvider() {
        provider.close();
    }

    @BeforeEach
    void open() {
        database = newDatabase();
        open(Setting.of(provider.issuer()));
        ana = create(ANA, Role.MEMBER);
    }

    private void open(ProviderSettings settings) {
        if (portal != null) {
            portal.close();
        }
        portal = TestPortal.open(
                database,
                List.of(Accounts.class, SecondFactors.class, SignIn.class, AccountSessions.class, ProviderSignIn.class),
                settings,
                new SessionSettings(
                        Duration.ofHours(2), Duration.ofHours(12), Duration.ofDays(14), Duration.ofDays(60)),
                Given.SETTINGS,
                Given.PASSKEYS);
        signIn = portal.get(ProviderSignIn.class);
        connections = portal.get(Connections.class);
    }

    @AfterEach
    void close() {
        portal.close();
    }

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
    void whoWasSignedInBeforeIsAskedForThePassword() {
        Away away = (Away) as(ana, () -> begin(""));
        as(ana, () -> finish(away, ANA));

        assertThat(as(ana, () -> connections.waiting(away.browser())))
                .hasValueSatisfying(arrival -> assertThat(arrival.askPassword()).isTrue());
    }

    @Test
    void onlyTheSameVerifiedAddressCanBeConnected() {
        long eve = create(EVE, Role.MEMBER);
        long silent = create("silent@example.org", Role.MEMBER);
        String evesBrowser = arrives(EVE);
        String bramsBrowser = arrives(BRAM);
        String silentBrowser = arrives("silent@example.org");

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
        long silent = create("silent@example.org", Role.MEMBER);
        String browser = arrives("silent@example.org");

        assertThat(as(silent, () -> connections.connect(browser))).isEqualTo(silent);
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
    void newcomersAreNotLetInUnlessASettingSaysSo() {
        String browser = arrives(BRAM);

        assertThat(connections.sendCode(browser, Language.ENGLISH)).isFalse();
        assertThat(connections.admit(browser, "", Language.ENGLISH)).isEmpty();
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

    private void connect(String email, long account) {
        String browser = arrives(email);
        as(account, () -> connections.connect(browser));
    }

    /** @return the secret of the browser in which they wait */
    private String arrives(String email) {
        Away away = (Away) begin("");
        assertThat(finish(away, email)).isInstanceOf(Unknown.class);
        return away.browser();
    }

    private ProviderResult goesToTheProvider(String email) {
        return finish((Away) begin(""), email);
    }

    private ProviderResult begin(String browser) {
        return signIn.begin(browser, SENDER, "/groups", Language.ITALIAN);
    }

    private ProviderResult finish(Away away, String email) {
        return signIn.finish(new ProviderBrowser().signsIn(away.address(), email), away.browser(), Language.ENGLISH);
    }

    private static Trouble trouble(ProviderResult result) {
        assertThat(result).isInstanceOf(Failed.class);
        return ((Failed) result).trouble();
    }

    private static String query(URI address, String name) {
        return address.getQuery().replaceFirst("(?:.*&|^)" + name + "=([^&]*).*", "$1");
    }

    private String code(String email) {
        String contents = database.text("select contents from letter where recipient = '" + email
                + "' and template = 'provider.code' order by id desc");
        return contents.replaceFirst("(?s).*code=([0-9]{8}).*", "$1");
    }

    private long create(String email, Role role) {
        return Acting.as(
                Actor.OPERATOR,
                () -> portal.get(Accounts.class)
                        .create(email, "Ana", "seven quiet lanterns", new Standing(Set.of(role), null, Set.of()))
                        .id());
    }

    private <T> T as(long account, Supplier<T> work) {
        return Acting.as(
                portal.get(Accounts.class).identity(account).orElseThrow().actor(), work);
    }
}
