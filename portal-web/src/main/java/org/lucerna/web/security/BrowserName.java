package org.lucerna.web.security;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a {@code User-Agent} header says, in the two words that its owner would use: {@code Firefox, Windows}. */
final class BrowserName {

    /** Each pretends to be those that stand after it, so the order decides. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser/", "Samsung Internet");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Mac OS X", "Mac");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserName() {}

    /** Empty when the header says nothing that people would recognise. */
    static String of(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
