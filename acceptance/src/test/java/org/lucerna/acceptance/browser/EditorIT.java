package org.lucerna.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.acceptance.portal.OnTheSharedPortal;

/** Somebody who looks after the library, from the very first account on. */
@OnTheSharedPortal
@ExtendWith(Chromium.class)
class EditorIT {

    @TempDir
    Path folder;

    @Test
    void theFirstAdministratorComesInThroughTheAddressOnTheConsole(Reader reader) {
        Administrator.createOn(reader);
        Administrator.signInWith(reader);
        reader.open("/en/");
        assertThat(reader.find("footer form button")).containsText(Administrator.NAME);
        // The one-time key has done its work.
        reader.page().navigate(reader.portal().setupAddress().orElseThrow().toString());
        assertThat(reader.find("#create")).hasCount(0);
    }

    @Test
    void uploadsEditsWithdrawsAndTakesItBack(Reader reader) throws Exception {
        Path paper = Files.writeString(
                folder.resolve("lantern.html"),
                "<html lang='en'><head><title>Lanterns for night outreach</title></head>"
                        + "<body><p>Volunteers carry a lantern and a thermos of quillwick tea.</p></body></html>");
        Administrator.signInWith(reader);

        reader.open("/en/library/import");
        // With scripts, what is chosen is sent at once.
        reader.find("#files").setInputFiles(paper);
        assertThat(reader.find(".uploads a")).containsText("lantern.html");
        reader.find(".uploads a").click();
        assertThat(reader.find("h1")).containsText("Lanterns for night outreach");

        reader.find("a[href$='/edit']").click();
        reader.find("#title").fill("Lanterns and tea for night outreach");
        reader.find("#save").click();
        assertThat(reader.page()).hasURL(Pattern.compile(".*/en/library/\\d+.*"));
        assertThat(reader.find("h1")).hasText("Lanterns and tea for night outreach");
        reader.portal().awaitIndexed();
        reader.searchFor("quillwick");
        assertThat(reader.find(".hit h2").first()).containsText("Lanterns and tea");

        reader.find(".hit h2 a").first().click();
        reader.find("a[href$='/edit']").click();
        reader.find("#withdraw").click();
        assertThat(reader.find("#restore")).isVisible();
        reader.portal().awaitIndexed();
        assertThat(reader.portal().found("quillwick")).isZero();

        reader.find("#restore").click();
        assertThat(reader.find("h1")).containsText("Lanterns and tea");
        reader.portal().awaitIndexed();
        assertThat(reader.portal().found("quillwick")).isOne();
    }

    @Test
    void aWrongPasswordIsToldWithoutSayingWhatWasWrong(Reader reader) {
        Administrator.createOn(reader);
        reader.open("/en/sign-in");
        reader.find("#email").fill(Administrator.EMAIL);
        reader.find("#password").fill("not her password");
        reader.find("#enter").click();
        assertThat(reader.find("[role=alert]")).isVisible();
        reader.forgetComplaints();
    }

    @Test
    void aVisitorIsAskedToSignInBeforeAdding(Reader reader) {
        reader.open("/en/library/import");
        assertThat(reader.find("#files")).hasCount(0);
        reader.forgetComplaints();
    }
}
