package org.lucerna.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lucerna.acceptance.portal.Distribution.Ended;
import org.lucerna.acceptance.portal.OnTheSharedPortal;
import org.lucerna.acceptance.portal.RunningPortal;

/** Somebody who looks for something, and has no account. */
@OnTheSharedPortal
@ExtendWith(Chromium.class)
class VisitorIT {

    @Test
    void searchesAndOpensTheDocumentAtTheCitedPage(Reader reader) {
        reader.open("/en/");
        reader.searchFor("reflection period");
        Locator passage = reader.find(".passages .place").first();
        String address = passage.getAttribute("href");
        assertThat(address).matches(".*/en/library/\\d+\\?page=\\d+&q=reflection.*#document");
        passage.click();
        assertThat(reader.page()).hasURL(reader.portal().at(address).toString());
        assertThat(reader.find("#document")).isVisible();
        assertThat(reader.find("#document mark").first()).isAttached();
        assertThat(reader.askedOfOthers()).isEmpty();
    }

    /**
     * Scanners pack pages in ways that no browser knows (JBIG2, JPEG 2000): PDF.js unpacks them by WebAssembly, which we
     * serve. Both files were made with PDFBox for this test and have their text behind the picture.
     */
    @ParameterizedTest
    @ValueSource(strings = {"scan-jbig2.pdf", "scan-jpx.pdf"})
    void seesAScan(String file, Reader reader, @TempDir Path folder) throws Exception {
        Path scan = folder.resolve(file);
        try (InputStream in = Objects.requireNonNull(VisitorIT.class.getResourceAsStream(file))) {
            Files.copy(in, scan);
        }
        Ended ended = reader.portal().command("import", scan.toString());
        assertThat(ended.exit()).as(ended.err()).isZero();
        reader.portal().awaitIndexed();
        reader.open("/en/search?q=file:" + file);
        reader.find(".hit h2 a").first().click();
        assertThat(reader.find("[data-viewer] canvas").first()).isVisible();
        RunningPortal.awaitThat("the page shows letters and not an empty sheet", () -> inkOn(reader) > 0.005);
    }

    /** The share of the first page that is dark. */
    private static double inkOn(Reader reader) {
        Object share = reader.find("[data-viewer] canvas").first().evaluate("""
                sheet => {
                  const all = sheet.getContext('2d').getImageData(0, 0, sheet.width, sheet.height).data;
                  let dark = 0;
                  for (let at = 0; at < all.length; at += 4) if (all[at] < 100 && all[at + 3] > 100) dark++;
                  return 4.0 * dark / all.length + 1e-9;
                }""");
        return ((Number) share).doubleValue();
    }

    @Test
    void doesTheSameWithoutScripts(@WithoutScripts Reader reader) {
        reader.open("/en/");
        reader.searchFor("reflection period");
        assertThat(reader.find(".facet a.choice").first()).isVisible();
        reader.find(".facet a.choice").first().click();
        assertThat(reader.find(".chips")).isVisible();
        reader.find(".passages .place").first().click();
        assertThat(reader.find("#document mark").first()).isVisible();
    }

    @Test
    void getsFromTheFirstPageToANumberInThreeSteps(@WithoutScripts Reader reader) {
        reader.looksFrom(Look.PHONE);
        reader.open("/en/");
        reader.find("#need-what").selectOption("S08");
        reader.find("#need-country").selectOption("IT");
        reader.find(".need-short button").click();

        assertThat(reader.find(".helpers a.call").first()).isVisible();
        assertThat(reader.find(".helpers a.call").first()).hasAttribute("href", Pattern.compile("tel:\\+39\\d+"));
        // Who can be reached comes first.
        assertThat(reader.find(".helpers h3"))
                .containsText(new String[] {"Comune di Venezia", "On the Road", "Oasi 2", "ImpSex"});
        // What was chosen stands in no address that anybody could keep, and is kept all the same in another language.
        assertThat(reader.page()).hasURL(Pattern.compile(".*/en/who-can-help"));
        reader.find("details.menu summary").last().click();
        reader.find("details.menu button[lang=it]").click();
        assertThat(reader.page()).hasURL(Pattern.compile(".*/it/who-can-help"));
        assertThat(reader.find(".need-told")).containsText("Lavoro di prossimità · Italia");
        assertThat(reader.find(".helpers a.call").first()).isVisible();
        reader.find(".helpers h3 a").first().click();
        assertThat(reader.page()).hasURL(Pattern.compile(".*/it/directory/\\d+.*"));
    }

    @Test
    void findsATownThatIsMisspeltOnAPhoneInGerman(Reader reader) {
        reader.looksFrom(Look.PHONE);
        reader.open("/de/directory");
        reader.find("#q").fill("Hambrug");
        reader.find("#q").press("Enter");
        assertThat(reader.find(".orgs h3").first()).containsText("KOOFRA");
        assertThat(reader.find(".did-you-mean")).containsText("hamburg");
        assertThat(reader.find(".orgs a.call").first()).isVisible();

        // Nobody there: the page knows the way on.
        reader.open("/de/directory?q=xyzxyz&country=DE");
        assertThat(reader.find(".nothing a").first()).hasAttribute("href", "/de/directory?country=DE");
        reader.find(".nothing a").first().click();
        reader.find(".to-filters").click();
        assertThat(reader.find("#filters")).isVisible();
        reader.find("#filters section:nth-of-type(2) a.choice").first().click();
        assertThat(reader.find(".chips li")).hasCount(3);
        assertThat(reader.find(".orgs h3").first()).isVisible();
    }

    @Test
    void getsEverywhereWithTheKeyboardAlone(Reader reader) {
        reader.open("/en/");
        // Leaving comes first, then the way past the head of the page.
        reader.page().keyboard().press("Tab");
        assertThat(reader.find("[data-leave]")).isFocused();
        reader.page().keyboard().press("Tab");
        assertThat(reader.find("a.skip")).isFocused();
        reader.page().keyboard().press("Enter");
        assertThat(reader.find("#main")).isFocused();

        reader.find("input[name=q]").first().focus();
        reader.page().keyboard().type("shelter");
        reader.page().keyboard().press("Enter");
        reader.page().waitForURL("**/search?*");
        Locator first = reader.find(".hit h2 a").first();
        for (int i = 0; i < 150 && !isFocused(first); i++) {
            reader.page().keyboard().press("Tab");
        }
        assertThat(first).isFocused();
        reader.page().keyboard().press("Enter");
        assertThat(reader.page()).hasURL(Pattern.compile(".*/en/library/\\d+.*"));
    }

    private static boolean isFocused(Locator element) {
        return (boolean) element.evaluate("e => e === document.activeElement");
    }

    @Test
    void choosesASuggestionWithTheKeyboardAndGetsTheTypedWordsBack(Reader reader) {
        reader.open("/en/");
        Locator box = reader.find("input[name=q]").first();
        box.pressSequentially("shel");
        assertThat(reader.find("[role=option]").first()).isVisible();
        assertThat(box).hasAttribute("aria-expanded", "true");

        box.press("ArrowDown");
        assertThat(reader.find("[role=option][aria-selected=true]")).hasCount(1);
        String suggested = box.inputValue();
        assertThat(suggested).startsWith("shel").isNotEqualTo("shel");
        box.press("Escape");
        assertThat(box).hasValue("shel");
        assertThat(box).hasAttribute("aria-expanded", "false");

        box.press("ArrowDown");
        assertThat(reader.find("[role=option]").first()).isVisible();
        box.press("ArrowDown");
        box.press("Enter");
        assertThat(reader.page()).hasURL(Pattern.compile(".*/en/search\\?q=" + suggested + ".*"));
    }

    @Test
    void aSlowAnswerDoesNotReplaceALaterOne(Reader reader) {
        reader.page()
                .addInitScript(
                        "const ask = window.fetch; window.fetch = (address, options) => address.endsWith('q=sh')"
                                + " ? new Promise((later) => setTimeout(later, 900)).then(() => ask(address)) : ask(address, options);");
        reader.open("/en/");
        Locator box = reader.find("input[name=q]").first();
        box.pressSequentially("sh");
        reader.page().waitForTimeout(250);
        box.pressSequentially("elter");
        assertThat(reader.find("[role=option]").first()).containsText("shelter");
        List<String> now = reader.find("[role=option]").allInnerTexts();
        reader.page().waitForTimeout(1_200);
        assertThat(reader.find("[role=option]").allInnerTexts()).isEqualTo(now);
    }

    @Test
    void keepsTheSearchAndItsFiltersWhenTheLanguageChanges(Reader reader) {
        reader.open("/en/search?q=trafficking&kind=publication");
        String found = reader.find(".found-count").innerText().replaceAll("\\D", "");
        reader.find("[data-menu] summary").click();
        reader.find("[data-menu] a[hreflang=it]").click();
        assertThat(reader.page()).hasURL(Pattern.compile(".*/it/search\\?.*q=trafficking.*"));
        assertThat(reader.page()).hasURL(Pattern.compile(".*kind=publication.*"));
        assertThat(reader.find("html")).hasAttribute("lang", "it");
        assertThat(reader.find(".found-count").innerText().replaceAll("\\D", ""))
                .isEqualTo(found);
    }

    @Test
    void leavesWithOneClickAndComesNotBack(Reader reader) {
        reader.mayLeave();
        reader.open("/en/help/search");
        reader.open("/en/search?q=shelter");
        reader.find("[data-leave]").click();
        assertThat(reader.page()).hasURL(Pattern.compile("https://.*"));
        reader.page().goBack();
        assertThat(reader.page().url()).doesNotContain("q=shelter");
    }

    @Test
    void leavesByPressingShiftThreeTimes(Reader reader) {
        reader.mayLeave();
        reader.open("/en/");
        reader.find("#main").focus();
        for (int i = 0; i < 3; i++) {
            reader.page().keyboard().press("Shift");
        }
        assertThat(reader.page()).hasURL(Pattern.compile("https://.*"));
    }
}
