package org.lucerna.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lucerna.acceptance.portal.Mailbox;
import org.lucerna.acceptance.portal.SharedPortal;

/** An organisation applies, is accepted, invites a colleague, and the colleague signs in. */
@ExtendWith({SharedPortal.class, Chromium.class})
class JoiningIT {

    private static final String PASSWORD = "seven quiet lanterns";
    private static final String MARA = "mara@lanterna.example";
    private static final String JONAS = "jonas@lanterna.example";

    /** Nobody fills in the form faster. */
    private static final int READING_MILLIS = 4_500;

    @Test
    void anOrganisationJoinsAndItsColleaguesComeIn(Reader mara, Reader ana, Reader jonas) {
        Mailbox mailbox = mara.portal().mailbox();

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
        signsIn(mara, MARA);
        setsUpHerPhone(mara);
        mara.open("/en/organisation");
        mara.find("#email").fill(JONAS);
        mara.find("#invite").click();
        assertThat(mara.find(".notice.ok")).isVisible();
        mara.keepPicture("organisation-desk");
        mara.assertAccessible("one's own organisation");

        makesAccount(jonas, mailbox.pathFor(JONAS), "Jonas Weber");
        signsIn(jonas, JONAS);
        assertThat(jonas.find("footer form button")).containsText("Jonas Weber");
        assertThat(jonas.open("/en/admin")).isEqualTo(403);
        assertThat(jonas.open("/en/organisation")).isEqualTo(403);
        jonas.forgetComplaints();

        foundsAGroup(jonas);
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
    void whoFillsInTheHiddenFieldIsThankedAndForgotten(Reader robot) {
        robot.open("/en/join");
        fillIn(robot, "Robots United", "robot@robots.example");
        robot.page().evaluate("document.getElementById('fax').value = '12345'");
        robot.page().waitForTimeout(READING_MILLIS);
        robot.find("#apply").click();

        assertThat(robot.page()).hasURL(Pattern.compile(".*/join/sent"));
        assertThat(robot.portal().mailbox().count("robot@robots.example")).isZero();
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

    private static void signsIn(Reader reader, String email) {
        reader.open("/en/sign-in");
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

    private static void foundsAGroup(Reader jonas) {
        jonas.open("/en/groups");
        jonas.find("#name").fill("Return from Italy");
        jonas.find("#purpose").fill("A working group");
        jonas.find("#found").click();
        assertThat(jonas.find("h1")).containsText("Return from Italy");
        jonas.assertAccessible("a group");
        jonas.keepPicture("group-desk");
    }
}
