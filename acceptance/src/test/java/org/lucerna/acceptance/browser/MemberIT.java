package org.lucerna.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lucerna.acceptance.portal.Mailbox;
import org.lucerna.acceptance.portal.OnTheSharedPortal;
import org.lucerna.acceptance.portal.RunningPortal;
import org.lucerna.acceptance.portal.SharedPortal;
import org.lucerna.provider.ProviderProcess;

/** Staff of a member organisation look after their accounts. How they come, and go, is told in {@link JoiningIT}. */
@OnTheSharedPortal
@ExtendWith(Chromium.class)
class MemberIT {

    private static final String PASSWORD = "four boats below the bridge";

    @Test
    void theSecondStepTakesAPasskeyToo(Reader reader) {
        String email = "marek@example.org";
        giveAccount(reader, email);
        Fingerprint.giveTo(reader);
        signIn(reader, email);
        reader.open("/en/account/security");
        reader.find("#addPasskey").click();
        assertThat(reader.find("#passkeys li")).hasCount(1);
        reader.lookAround("security-with-passkey");
        reader.open("/en/account/second-factor");
        reader.find("#recoveryCurrent").fill(PASSWORD);
        reader.lookAround("recovery-for-passkeys");
        reader.find("#recoveryRenew").click();
        assertThat(reader.find(".codes li")).hasCount(10);
        signOut(reader);

        signIn(reader, email);
        reader.find("#showPasskey").click();

        assertThat(reader.find("footer form button")).containsText("Livia");
        reader.open("/en/account/security");
        reader.find("#passkeys button[name=passkey]").click();
        assertThat(reader.find("#passkeys li")).hasCount(0);
    }

    @Test
    void aChangedPasswordAndAProfileHold(Reader reader) {
        String email = "nadia@example.org";
        giveAccount(reader, email);
        signIn(reader, email);
        reader.open("/en/account/profile");
        reader.find("#name").fill("Nadia Ferri");
        reader.find("#save").click();
        assertThat(reader.find("#name")).hasValue("Nadia Ferri");

        reader.open("/en/account/security");
        reader.find("#current").fill("not this one at all");
        reader.find("#password").fill("short");
        reader.find("#changePassword").click();
        assertThat(reader.find("#errors li")).hasCount(2);
        reader.find("#current").fill(PASSWORD);
        reader.find("#password").fill("five boats above the bridge");
        reader.find("#changePassword").click();
        assertThat(reader.find("[role=status]")).isVisible();
        assertThat(reader.find("#sessions li")).hasCount(1);
    }

    @Test
    void whoeverTheNetworksProviderKnowsConnectsTheAccountAndComesInByIt(Reader reader, Mailbox mailbox) {
        String email = "ugo@example.org";
        giveAccount(reader, email);
        try (ProviderProcess provider = SharedPortal.startProvider(reader.portal(), email + "|Ugo Conti|true|false")) {
            reader.mayGoTo(provider.issuer());
            reader.open("/en/sign-in?to=%2Fgroups");
            reader.find("#provider").click();
            signInAtProvider(reader, email);
            assertThat(reader.find("#known")).containsText(email);
            reader.lookAround("connect-visitor");

            reader.find("#sign-in").click();
            reader.find("#email").fill(email);
            reader.find("#password").fill(PASSWORD);
            reader.find("#enter").click();
            assertThat(reader.find("#connect")).isVisible();
            reader.lookAround("connect");
            reader.find("#connect").click();
            assertThat(reader.find("[role=status]")).containsText("Lanterna ID");
            reader.lookAround("security-connected");
            RunningPortal.awaitThat("a letter tells of it", () -> mailbox.count(email) == 1);
            String before = sessionOf(reader);
            signOut(reader);

            reader.open("/it/sign-in?to=%2Fgroups");
            reader.find("#provider").click();
            assertThat(reader.page()).hasURL(Pattern.compile(".*/it/groups"));
            assertThat(sessionOf(reader)).isNotEqualTo(before);

            reader.open("/en/");
            reader.find("footer form button").click();
            reader.lookAround("left-provider");
            reader.find("#left-provider a").click();
            assertThat(reader.page()).hasURL(Pattern.compile(".*/en/sign-in\\?left=1"));
            reader.find("#provider").click();
            signInAtProvider(reader, email);
            reader.open("/en/account/security");
            reader.find("button[name=connection]").click();
            assertThat(reader.find("#provider ul")).hasCount(0);
        }
        signOut(reader);
        reader.open("/sign-in/provider/answer?state=invented&code=stolen");
        assertThat(reader.find("[role=alert]")).containsText("begin again");
    }

    @Test
    void aNewcomerMakesAnAccountWithACodeFromALetter(Reader reader, Mailbox mailbox) {
        String email = "vera@example.org";
        try (ProviderProcess provider =
                SharedPortal.startProvider(reader.portal(), email + "|Vera Rossi|false|false")) {
            reader.mayGoTo(provider.issuer());
            reader.open("/en/sign-in");
            reader.find("#provider").click();
            signInAtProvider(reader, email);
            reader.find("#sendCode").click();
            reader.lookAround("connect-code");
            reader.find("#code").fill(mailbox.codeFor(email));
            reader.find("#admit").click();
            assertThat(reader.page()).hasURL(Pattern.compile(".*/en/account/profile"));
            assertThat(reader.find("#name")).hasValue("Vera Rossi");
        }
    }

    private static void signInAtProvider(Reader reader, String email) {
        reader.find("#username").fill(email);
        reader.find("#password").fill(ProviderProcess.PASSWORD);
        reader.find("button[type=submit]").click();
        reader.page().waitForURL("http://localhost:" + reader.portal().port() + "/**");
    }

    private static String sessionOf(Reader reader) {
        return reader.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("lucerna"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private static void giveAccount(Reader reader, String email) {
        reader.portal()
                .post(
                        "/api/v1/accounts",
                        Json.createObjectBuilder()
                                .add("email", email)
                                .add("name", "Livia Conti")
                                .add("password", PASSWORD)
                                .add("roles", Json.createArrayBuilder().add("member"))
                                .build());
    }

    private static void signIn(Reader reader, String email) {
        reader.open("/en/sign-in");
        reader.find("#email").fill(email);
        reader.find("#password").fill(PASSWORD);
        reader.find("#enter").click();
        reader.page().waitForLoadState();
    }

    private static void signOut(Reader reader) {
        reader.open("/en/");
        reader.find("footer form button").click();
        reader.find("#email").waitFor();
    }
}
