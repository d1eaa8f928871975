package org.lucerna.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lucerna.acceptance.portal.Mailbox;
import org.lucerna.acceptance.portal.OnTheSharedPortal;

/**
 * An organisation applies, is accepted and invites a colleague; the colleague comes in, protects the account, takes the data
 * along and leaves. Letters go through a mail server; Jonas reads German.
 */
@OnTheSharedPortal
@ExtendWith(Chromium.class)
class JoiningIT {

    private static final String PASSWORD = "seven quiet lanterns";
    private static final String MARA = "mara@lanterna.example";
    private static final String JONAS = "jonas@lanterna.example";

    private static final String GROUP = "Return from Italy";

    /** Nobody fills in the form faster. */
    private static final int READING_MILLIS = 4_500;

    @Test
    void anOrganisationJoinsAndItsColleaguesComeAndGo(Reader mara, Reader ana, Reader jonas, Mailbox mailbox) {

        applies(mara);
        mara.open(mailbox.pathFor(MARA));
        mara.find("#confirm").click();
        assertThat(mara.page()).hasURL(Pattern.compile(".*/join/confirmed"));

        Administrator.signInWith(ana);
        ana.open("/en/admin");
        ana.find(".notice a").click();
        ana.page().getByText("Lanterna di Bari").first().click();
        ana.keepPicture("application-desk");
        ana.assertAccessible("an application");
        ana.find(".confirm summary").first().click();
        ana.find("#question").fill("Who runs the night outreach?");
        long before = mailbox.count(MARA);
        ana.find("#ask").click();

        mara.open(mailbox.pathFor(MARA, before));
        assertThat(mara.find("blockquote")).containsText("night outreach");
        mara.find("#answer").fill("Two of us and a van.");
        mara.find("#send").click();
        assertThat(mara.page()).hasURL(Pattern.compile(".*/join/answered"));

        ana.page().reload();
        assertThat(ana.find(".turn").last()).containsText("Two of us and a van.");
        before = mailbox.count(MARA);
        ana.find("#accept").click();
        assertThat(ana.find(".badge").first()).containsText("accepted");

        String invitation = mailbox.pathFor(MARA, before);
        makesAccount(mara, invitation, "Mara Conti");
        mara.open(invitation);
        assertThat(mara.find("#accept")).hasCount(0);
        signsIn(mara, "en", MARA);
        setsUpHerPhone(mara);
        mara.open("/en/organisation");
        mara.find("#email").fill(JONAS);
        mara.find("#language").selectOption("de");
        mara.find("#invite").click();
        assertThat(mara.find(".notice.ok")).isVisible();
        mara.keepPicture("organisation-desk");
        mara.assertAccessible("one's own organisation");

        String toJonas = mailbox.pathFor(JONAS);
        assertThat(toJonas).startsWith("/de/");
        assertThat(mailbox.newestFor(JONAS)).contains("Lanterna di Bari").doesNotContain("invite");
        Fingerprint.giveTo(jonas);
        makesAccount(jonas, toJonas, "Jonas Weber");
        signsIn(jonas, "de", JONAS);
        assertThat(jonas.find("html")).hasAttribute("lang", "de");
        assertThat(jonas.find("footer form button")).containsText("Jonas Weber");
        assertThat(jonas.open("/de/admin")).isEqualTo(403);
        assertThat(jonas.open("/de/organisation")).isEqualTo(403);
        jonas.forgetComplaints();
        foundsAGroup(jonas);
        isInvitedAgain(jonas, mara, mailbox);

        signsInWithAPasskey(jonas);
        turnsOnAnApp(jonas);
        takesTheDataAlong(jonas);
        leaves(jonas);
        ana.open("/en/admin/accounts?q=" + JONAS);
        assertThat(ana.find("main")).not().containsText("Jonas Weber");
    }

    @Test
    void whatWasTypedStaysAndTheFieldsAreNamed(Reader reader) {
        reader.open("/en/join");
        reader.page().waitForTimeout(READING_MILLIS);
        reader.find("#name").fill("Lanterna");
        reader.find("#apply").click();

        assertThat(reader.find("#errors a[href='#town']")).isVisible();
        assertThat(reader.find("#name")).hasValue("Lanterna");
        reader.assertAccessible("the form with its errors");
        reader.keepPicture("join-errors-desk");
    }

    @Test
    void whoFillsInTheHiddenFieldIsThankedAndForgotten(Reader robot, Mailbox mailbox) {
        robot.open("/en/join");
        fillIn(robot, "Robots United", "robot@robots.example");
        robot.page().evaluate("document.getElementById('fax').value = '12345'");
        robot.page().waitForTimeout(READING_MILLIS);
        robot.find("#apply").click();

        assertThat(robot.page()).hasURL(Pattern.compile(".*/join/sent"));
        assertThat(mailbox.count("robot@robots.example")).isZero();
    }

    @Test
    void helpIsOneClickAwayWithoutScriptsAndLight(@WithoutScripts Reader reader) {
        reader.open("/en/search?q=shelter");
        reader.find("a.help-way").click();

        assertThat(reader.page()).hasURL(Pattern.compile(".*/en/help-now"));
        assertThat(reader.find("a[href='tel:112']")).isVisible();
        assertThat(reader.page().context().cookies()).isEmpty();
    }

    private static void applies(Reader mara) {
        mara.open("/en/join");
        fillIn(mara, "Lanterna di Bari", MARA);
        mara.page().waitForTimeout(READING_MILLIS);
        mara.find("#apply").click();
        assertThat(mara.page()).hasURL(Pattern.compile(".*/join/sent"));
    }

    private static void fillIn(Reader reader, String organisation, String email) {
        reader.find("#name").fill(organisation);
        reader.find("#type").selectOption("NGO");
        reader.find("#country").selectOption("IT");
        reader.find("#town").fill("Bari");
        reader.find("#website").fill("lanterna.example");
        reader.find("#about").fill("Outreach by night, with tea.");
        reader.find("#contactName").fill("Mara Conti");
        reader.find("#contactEmail").fill(email);
        reader.find("#accepted").check();
    }

    private static void makesAccount(Reader reader, String invitation, String name) {
        reader.open(invitation);
        reader.find("#name").fill(name);
        reader.find("#password").fill(PASSWORD);
        reader.find("#accept").click();
        assertThat(reader.page()).hasURL(Pattern.compile(".*/invitation/welcome"));
    }

    private static void signsIn(Reader reader, String language, String email) {
        reader.open("/" + language + "/sign-in");
        reader.find("#email").fill(email);
        reader.find("#password").fill(PASSWORD);
        reader.find("#enter").click();
        reader.page().waitForLoadState();
    }

    /** Whoever may let others in has a second factor. */
    private static void setsUpHerPhone(Reader mara) {
        AuthenticatorApp phone = new AuthenticatorApp(mara.find(".secret").innerText());
        mara.find("#code").fill(phone.code());
        mara.find("#confirm").click();
        mara.find(".codes").waitFor();
    }

    private static void signsInWithAPasskey(Reader jonas) {
        jonas.open("/de/account/security");
        jonas.find("#passkey").fill("Jonas’ Telefon");
        jonas.find("#addPasskey").click();
        assertThat(jonas.find("#passkeys")).containsText("Jonas’ Telefon");
        signsOut(jonas);

        jonas.open("/de/sign-in/passkey");
        jonas.find("#enter").click();
        assertThat(jonas.find("footer form button")).containsText("Jonas Weber");
    }

    /** And loses it again: a recovery code lets him in. */
    private static void turnsOnAnApp(Reader jonas) {
        jonas.open("/de/account/second-factor");
        AuthenticatorApp app = new AuthenticatorApp(jonas.find(".secret").innerText());
        jonas.lookAround("second-factor-set-up");
        jonas.find("#code").fill(app.code());
        jonas.find("#confirm").click();
        assertThat(jonas.find(".codes li")).hasCount(10);
        String recovery = jonas.find(".codes li").first().innerText();
        jonas.lookAround("recovery-codes");
        signsOut(jonas);

        signsIn(jonas, "de", JONAS);
        jonas.lookAround("second-step");
        jonas.find("#code").fill(recovery);
        jonas.find("#enter").click();
        assertThat(jonas.find("footer form button")).containsText("Jonas Weber");
    }

    private static void takesTheDataAlong(Reader jonas) {
        jonas.open("/de/account/data");
        OwnData data = OwnData.open(jonas.page()
                .waitForDownload(() -> jonas.find("a[href='/account/data.zip']").click()));
        assertThat(data.files())
                .containsKeys(
                        "account.json",
                        "groups.json",
                        "invitations.json",
                        "known-browsers.json",
                        "second-factors.json",
                        "sessions.json");
        JsonObject account = data.json("account.json");
        assertThat(account.getString("email")).isEqualTo(JONAS);
        assertThat(account.getString("name")).isEqualTo("Jonas Weber");
        assertThat(account.getString("languageOfLetters")).isEqualTo("de");
        assertThat(data.files().get("groups.json")).contains(GROUP);
        assertThat(data.files().get("second-factors.json")).contains("Jonas’ Telefon");
        assertThat(data.files().values()).noneMatch(file -> file.contains("argon2"));
    }

    private static void leaves(Reader jonas) {
        jonas.find("#current").fill(PASSWORD);
        jonas.find("#leave").click();
        assertThat(jonas.find("[role=status]")).isVisible();
        signsIn(jonas, "de", JONAS);
        assertThat(jonas.find("[role=alert]")).isVisible();
    }

    private static void signsOut(Reader reader) {
        reader.open("/de/");
        reader.find("footer form button").click();
        reader.find("#email").waitFor();
    }

    /** He has an account by now: accepting takes it along. */
    private static void isInvitedAgain(Reader jonas, Reader mara, Mailbox mailbox) {
        long before = mailbox.count(JONAS);
        mara.open("/en/organisation");
        mara.find("#email").fill(JONAS);
        mara.find("#invite").click();
        mara.find(".notice.ok").waitFor();
        jonas.open(mailbox.pathFor(JONAS, before));
        assertThat(jonas.find("#move")).containsText("Lanterna di Bari");
        jonas.lookAround("invitation-move");
        jonas.find("#moveButton").click();
        assertThat(jonas.find("[role=status]")).containsText("Lanterna di Bari");
    }

    private static void foundsAGroup(Reader jonas) {
        jonas.open("/de/groups");
        jonas.find("#name").fill(GROUP);
        jonas.find("#purpose").fill("A working group");
        jonas.find("#found").click();
        assertThat(jonas.find("h1")).containsText(GROUP);
        jonas.assertAccessible("a group");
        jonas.keepPicture("group-desk");
    }
}
