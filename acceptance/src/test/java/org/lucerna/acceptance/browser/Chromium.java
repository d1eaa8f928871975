package org.lucerna.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lucerna.acceptance.portal.SharedPortal;

/** One browser for all journeys; each test that asks for a {@link Reader} gets a fresh one, who remembers nothing. */
final class Chromium implements ParameterResolver {

    private static final Namespace OURS = Namespace.create(Chromium.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Reader.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        boolean scripts = !parameter.isAnnotated(WithoutScripts.class);
        Reader reader = new Reader(browser(context), SharedPortal.in(context), scripts);
        context.getStore(OURS).put(reader, (AutoCloseable) reader::close);
        return reader;
    }

    private static Browser browser(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .browser;
    }

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            BrowserType.LaunchOptions options =
                    new BrowserType.LaunchOptions().setExecutablePath(program()).setHeadless(true);
            if ("root".equals(System.getProperty("user.name"))) {
                // Chromium's own sandbox does not work for root, as which build servers often run.
                options.setArgs(List.of("--no-sandbox"));
            }
            return new Running(playwright, playwright.chromium().launch(options));
        }

        private static Path program() {
            Stream<String> places = Stream.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/snap/bin/chromium",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
            return Stream.concat(Optional.ofNullable(System.getenv("CHROMIUM")).stream(), places)
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(
                            "there is no Chromium; install it (Debian: apt install chromium) or name it in CHROMIUM"));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
