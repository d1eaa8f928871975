package org.lucerna.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lucerna.acceptance.portal.RunningPortal;

/**
 * Somebody in front of the portal: a browser window of their own, which notes whatever it asks of others than the portal
 * and whatever scripts complain about. Both must be nothing, on every journey.
 */
final class Reader implements AutoCloseable {

    private static final Path SEEN = Path.of(System.getProperty("lucerna.seen", "target/seen"));

    /** Whether somebody asked for pictures: {@code ./lucerna test -Dlucerna.pictures}. */
    private static final boolean PICTURES = System.getProperty("lucerna.pictures") != null;

    private static final String AXE = axe();

    private final RunningPortal portal;
    private final BrowserContext context;
    private final Page page;
    private final List<String> askedOfOthers = new CopyOnWriteArrayList<>();
    private final List<String> trusted = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Reader(Browser browser, RunningPortal portal, boolean scripts) {
        this.portal = portal;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB")
                .setViewportSize(Look.DESK.width, Look.DESK.height));
        this.page = context.newPage();
        page.onRequest(request -> {
            URI address = URI.create(request.url());
            if ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) {
                if (!("localhost:" + portal.port()).equals(address.getAuthority())
                        && !(trusted.contains(address.getAuthority()) && request.isNavigationRequest())) {
                    askedOfOthers.add(request.url());
                }
            }
        });
        page.onConsoleMessage(message -> {
            // A document without a picture of its first page is no mistake; the page closes the gap.
            if (message.type().equals("error") && !message.location().contains("/cover")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Page page() {
        return page;
    }

    RunningPortal portal() {
        return portal;
    }

    /** Goes to an address of the portal. Returns the status of the answer. */
    int open(String path) {
        return page.navigate(portal.at(path).toString()).status();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** Types into the search box and presses Enter. */
    void searchFor(String words) {
        find("input[name=q]").first().fill(words);
        find("input[name=q]").first().press("Enter");
        page.waitForURL("**/search?*");
    }

    void looksFrom(Look look) {
        page.setViewportSize(look.width, look.height);
        // Colours that are still on their way from day to night are nobody's.
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(look.colours).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Nothing that axe knows of stands in the way of anybody who uses this page. */
    void assertAccessible(String where) {
        assertNoViolation("{ resultTypes: ['violations'] }", where);
    }

    /** The page in other colours: nothing else of it is different, so that nothing else is looked at again. */
    void assertReadable(String where) {
        assertNoViolation("{ resultTypes: ['violations'], runOnly: ['color-contrast'] }", where);
    }

    /** The script stays in the page from one look to the next: bringing it there costs more than most looks. */
    private void assertNoViolation(String options, String where) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AXE);
        }
        // PDF.js puts an empty canvas of no size at the end of the page, to measure with.
        Object found = page.evaluate("axe.run({ exclude: ['.hiddenCanvasElement'] }, " + options + ").then(result =>"
                + " result.violations.map(rule => rule.id + ': ' + rule.help + ' '"
                + " + JSON.stringify(rule.nodes.slice(0, 3).map(node => node.html))))");
        assertThat((List<?>) found).as(where).isEmpty();
    }

    /** Only what lies beside each other may be wider than the window, never the page. */
    void assertNothingSticksOut(String where) {
        Object excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) excess).intValue())
                .as(where + " is wider than the window")
                .isLessThanOrEqualTo(0);
    }

    /** Keeps a picture for whoever wants to look, and says so: a picture of a whole page takes its time. */
    void keepPicture(String name) {
        if (!PICTURES) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SEEN.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** The page as it stands, on phone and desk, by day and night: kept as pictures, and held to the rules of every page. */
    void lookAround(String name) {
        for (Look look : Look.values()) {
            String where = name + ", " + look.fileName();
            looksFrom(look);
            keepPicture(name + "-" + look.fileName());
            assertNothingSticksOut(where);
            if (look.isAtNight()) {
                assertReadable(where);
            } else {
                assertAccessible(where);
            }
        }
    }

    /** What this journey may ask of others after all: leaving the portal is the point of it. */
    void mayLeave() {
        context.route(
                "https://**",
                route -> route.fulfill(
                        new com.microsoft.playwright.Route.FulfillOptions().setBody("<title>elsewhere</title>")));
    }

    /** Where this journey goes besides: as a whole page, never as a part of ours. */
    void mayGoTo(String address) {
        trusted.add(URI.create(address).getAuthority());
    }

    List<String> askedOfOthers() {
        return List.copyOf(askedOfOthers);
    }

    /** An answer that says no is noted by browsers as an error of the page; a test that wants a no forgets it. */
    void forgetComplaints() {
        complaints.clear();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints)
                .as("complaints of scripts and the content security policy")
                .isEmpty();
    }
}
