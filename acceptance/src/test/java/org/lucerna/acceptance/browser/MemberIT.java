package org.lucerna.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lucerna.acceptance.portal.SharedPortal;

/** Staff of a member organisation: comes in, protects the account, takes the data along, leaves. */
@ExtendWith({SharedPortal.class, Chromium.class})
class MemberIT {

    private static final String PASSWORD = "four boats below the bridge";

    @Test
    void aColleagueSignsInWithAPasskeyTurnsOnAnAppTakesTheDataAlongAndLeaves(Reader reader) throws IOException {
        String email = "livia@example.org";
        giveAccount(reader, email);
        phoneWithFingerprint(reader);
        signIn(reader, email);

        reader.open("/en/account/security");
        reader.find("#passkey").fill("Livia’s phone");
        reader.find("#addPasskey").click();
        assertThat(reader.find("#passkeys")).containsText("Livia’s phone");
        signOut(reader);

        reader.open("/en/sign-in/passkey");
        reader.find("#enter").click();
        assertThat(reader.find("footer form button")).containsText("Livia");

        reader.open("/en/account/second-factor");
        AuthenticatorApp app = new AuthenticatorApp(reader.find(".secret").innerText());
        look(reader, "second-factor-set-up");
        reader.find("#code").fill(app.code());
        reader.find("#confirm").click();
        assertThat(reader.find(".codes li")).hasCount(10);
        String recovery = reader.find(".codes li").first().innerText();
        look(reader, "recovery-codes");
        signOut(reader);

        signIn(reader, email);
        look(reader, "second-step");
        reader.find("#code").fill(recovery);
        reader.find("#enter").click();
        assertThat(reader.find("footer form button")).containsText("Livia");

        reader.open("/en/account/data");
        Download data = reader.page()
                .waitForDownload(
                        () -> reader.find("a[href='/account/data.zip']").click());
        try (InputStream in = Files.newInputStream(data.path())) {
            assertThat(names(in)).contains("account.json", "sessions.json", "second-factors.json");
        }

        reader.find("#current").fill(PASSWORD);
        reader.find("#leave").click();
        assertThat(reader.find("[role=status]")).isVisible();
        signIn(reader, email);
        assertThat(reader.find("[role=alert]")).isVisible();
        reader.forgetComplaints();
    }

    @Test
    void theSecondStepTakesAPasskeyToo(Reader reader) {
        String email = "marek@example.org";
        giveAccount(reader, email);
        phoneWithFingerprint(reader);
        signIn(reader, email);
        reader.open("/en/account/security");
        reader.find("#addPasskey").click();
        assertThat(reader.find("#passkeys li")).hasCount(1);
        look(reader, "security-with-passkey");
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

    private static void look(Reader reader, String name) {
        for (Look look : Look.values()) {
            reader.looksFrom(look);
            reader.keepPicture(name + "-" + look.fileName());
            reader.assertNothingSticksOut(name);
            reader.assertAccessible(name);
        }
    }

    /** Chromium's virtual authenticator: keeps passkeys, and its owner always lays on a finger. */
    private static void phoneWithFingerprint(Reader reader) {
        CDPSession browser = reader.page().context().newCDPSession(reader.page());
        browser.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        browser.send("WebAuthn.addVirtualAuthenticator", wanted);
    }

    private static Set<String> names(InputStream zip) throws IOException {
        Set<String> names = new TreeSet<>();
        try (ZipInputStream entries = new ZipInputStream(zip)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
