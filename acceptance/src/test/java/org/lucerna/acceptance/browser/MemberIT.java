package org.lucerna.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import jakarta.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lucerna.acceptance.portal.SharedPortal;

/** Staff of a member organisation look after their accounts. How they come, and go, is told in {@link JoiningIT}. */
@ExtendWith({SharedPortal.class, Chromium.class})
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
}
