package org.lucerna.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.site.setting.CurrentSite;
import org.lucerna.web.config.Settings;

/** The page that this request shows: its language, its address, and what its frame needs to know. */
@Named("page")
@RequestScoped
public class ShownPage {

    /** Another language of the same page. */
    public record Translation(String code, String name, String address, boolean current) {}

    @Inject
    private Assets assets;

    @Inject
    private CurrentSite site;

    @Inject
    private Settings settings;

    private Language language = Language.ENGLISH;
    private String path = "/";
    private String query = "";
    private long itemId;
    private String theme = "";
    private int problemStatus;

    void open(Language language, String path, long itemId, HttpServletRequest request) {
        this.language = language;
        this.path = path;
        this.itemId = itemId;
        this.query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        this.theme = theme(request.getCookies());
        request.setAttribute("msg", Words.in(language).asMap());
        request.setAttribute("base", "/" + language);
        request.setAttribute("assets", assets.address());
    }

    void tellOf(int problemStatus) {
        this.problemStatus = problemStatus;
    }

    /** HTTP's number of the error that this page tells about; 0 when it tells about none. */
    public int getProblemStatus() {
        return problemStatus;
    }

    /** What the reader chose with the switch for light and dark; empty leaves it to the system. */
    private static String theme(Cookie @Nullable [] cookies) {
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals("theme"))
                        .map(Cookie::getValue)
                        .filter(List.of("light", "dark")::contains)
                        .findFirst()
                        .orElse("");
    }

    public Language getLanguage() {
        return language;
    }

    public Locale getLocale() {
        return language.locale();
    }

    public Words getWords() {
        return Words.in(language);
    }

    public String getPath() {
        return path;
    }

    /** Where this page is in the portal: with its language, filters and all. */
    public String getAddress() {
        return "/" + language + path + query;
    }

    /** A country by its code, in the page's language. */
    public String countryName(String code) {
        return Countries.name(code, language);
    }

    /** The item that the address names; 0 when it names none. */
    public long getItemId() {
        return itemId;
    }

    public String getTheme() {
        return theme;
    }

    /** Where a printed page came from, and when: paper grows old. The key of a letter opens a door and stays off it. */
    public String getPrinted() {
        return getWords()
                .text(
                        "frame.printed",
                        Dates.day(LocalDate.now(ZoneOffset.UTC), getLocale()),
                        settings.url() + "/" + language + path + (query.contains("key=") ? "" : query));
    }

    /** The same page in each language that the site offers, filters and all. */
    public List<Translation> getTranslations() {
        return site.get().languages().stream()
                .map(other -> new Translation(
                        other.code(),
                        capitalised(other.locale().getDisplayLanguage(other.locale()), other.locale()),
                        "/" + other + path + query,
                        other.equals(language)))
                .toList();
    }

    private static String capitalised(String name, Locale locale) {
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** Where to sign in so as to come back to this page. */
    public String signInAddress() {
        return "/" + language + "/sign-in?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    public boolean isSignedIn() {
        return Acting.current().accountId() != null;
    }

    public String getReader() {
        return Acting.current().name();
    }

    public boolean isEditor() {
        return Acting.current().may(Permission.EDIT_LIBRARY);
    }

    public boolean isOperator() {
        return Acting.current().may(Permission.OPERATE);
    }
}
