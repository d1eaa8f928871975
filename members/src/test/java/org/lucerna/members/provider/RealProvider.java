package org.lucerna.members.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.account.Accounts;
import org.lucerna.members.account.Given;
import org.lucerna.members.account.Role;
import org.lucerna.members.account.Standing;
import org.lucerna.members.factor.SecondFactors;
import org.lucerna.members.provider.ProviderResult.Away;
import org.lucerna.members.provider.ProviderResult.Failed;
import org.lucerna.members.provider.ProviderResult.Unknown;
import org.lucerna.members.session.AccountSessions;
import org.lucerna.members.session.SessionSettings;
import org.lucerna.members.signin.SignIn;
import org.lucerna.provider.ProviderProcess;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** A portal in tests and a real provider (Spring Authorization Server) beside it, with four people. */
abstract class RealProvider {

    static final String ANA = "ana@example.org";
    static final String BRAM = "bram@example.org";
    static final String SILENT = "silent@example.org";
    static final String EVE = "eve@example.org";
    private static final String SENDER = "192.0.2.7";

    /** One for all of these tests; it ends with them. */
    private static final class Running {
        static final ProviderProcess PROVIDER = ProviderProcess.start(
                Setting.PORTAL,
                List.of(
                        ANA + "|Ana Kovač|true|true",
                        BRAM + "|Bram|true|false",
                        EVE + "|Eve|false|false",
                        SILENT + "|Silent||false"));
    }

    final ProviderProcess provider = Running.PROVIDER;

    TestDatabase database;
    TestPortal portal;
    ProviderSignIn signIn;
    Connections connections;
    long ana;

    abstract TestDatabase newDatabase();

    @BeforeEach
    void open() {
        database = newDatabase();
        open(Setting.of(provider.issuer()));
        ana = create(ANA, Role.MEMBER);
    }

    final void open(ProviderSettings settings) {
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

    void connect(String email, long account) {
        String browser = arrives(email);
        as(account, () -> connections.connect(browser));
    }

    /** @return the secret of the browser in which they wait */
    String arrives(String email) {
        Away away = (Away) begin("");
        assertThat(finish(away, email)).isInstanceOf(Unknown.class);
        return away.browser();
    }

    ProviderResult goesToTheProvider(String email) {
        return finish((Away) begin(""), email);
    }

    ProviderResult begin(String browser) {
        return signIn.begin(browser, SENDER, "/groups", Language.ITALIAN);
    }

    ProviderResult finish(Away away, String email) {
        return signIn.finish(new ProviderBrowser().signsIn(away.address(), email), away.browser(), Language.ENGLISH);
    }

    static Trouble trouble(ProviderResult result) {
        assertThat(result).isInstanceOf(Failed.class);
        return ((Failed) result).trouble();
    }

    static String query(URI address, String name) {
        return address.getQuery().replaceFirst("(?:.*&|^)" + name + "=([^&]*).*", "$1");
    }

    String code(String email) {
        String contents = database.text("select contents from letter where recipient = '" + email
                + "' and template = 'provider.code' order by id desc");
        return contents.replaceFirst("(?s).*code=([0-9]{8}).*", "$1");
    }

    long create(String email, Role role) {
        return Acting.as(
                Actor.OPERATOR,
                () -> portal.get(Accounts.class)
                        .create(email, "Ana", "seven quiet lanterns", new Standing(Set.of(role), null, Set.of()))
                        .id());
    }

    <T> T as(long account, Supplier<T> work) {
        return Acting.as(
                portal.get(Accounts.class).identity(account).orElseThrow().actor(), work);
    }
}
