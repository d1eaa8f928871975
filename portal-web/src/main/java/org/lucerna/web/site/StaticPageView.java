package org.lucerna.web.site;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.site.hotline.HotlineView;
import org.lucerna.site.hotline.Hotlines;
import org.lucerna.site.page.PageView;
import org.lucerna.site.page.Pages;
import org.lucerna.site.page.StaticPage;
import org.lucerna.web.page.ShownPage;

/** One of the site's own pages: the newest version, or the one that the address names. */
@Named("staticPage")
@RequestScoped
public class StaticPageView {

    private static final String END_OF_PARAGRAPH = "</p>";

    /** The numbers of one country. */
    public record Country(String name, List<HotlineView> hotlines) {}

    @Inject
    private Pages pages;

    @Inject
    private Hotlines hotlines;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private @Nullable PageView shown;

    @PostConstruct
    void load() {
        StaticPage asked = StaticPage.find(page.getPath().substring(1)).orElseThrow(NotFound::new);
        String version = request.getParameter("version");
        if (version == null) {
            shown = pages.get(asked, page.getLanguage());
        } else if (version.matches("[1-9][0-9]{0,8}")) {
            shown = pages.version(asked, page.getLanguage(), Integer.parseInt(version));
        } else {
            throw new NotFound();
        }
    }

    private PageView shown() {
        if (shown == null) {
            throw new IllegalStateException("The page is read when the bean is made");
        }
        return shown;
    }

    public String getTitle() {
        return shown().title();
    }

    public String getHtml() {
        return shown().html();
    }

    /** The text's first paragraph: on "Help now" it holds the emergency number, and other numbers follow it. */
    public String getOpening() {
        return getHtml().substring(0, endOfOpening());
    }

    /** What follows the first paragraph. */
    public String getRest() {
        return getHtml().substring(endOfOpening());
    }

    private int endOfOpening() {
        int end = getHtml().indexOf(END_OF_PARAGRAPH);
        return end < 0 ? getHtml().length() : end + END_OF_PARAGRAPH.length();
    }

    /** The language of the text, where it is not the page's own. */
    public String getLanguage() {
        return shown().language().code();
    }

    public boolean isCharter() {
        return shown().page() == StaticPage.CHARTER;
    }

    /** "Version 3 of 4 March 2027": which text this is. */
    public String getVersion() {
        return page.getWords()
                .text(
                        "page.version",
                        shown().number(),
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(page.getLocale())
                                .format(shown().savedAt()));
    }

    public boolean isEditable() {
        return Acting.current().may(Permission.EDIT_SITE);
    }

    public String getEditAddress() {
        return "/" + page.getLanguage() + "/admin/pages/edit?page="
                + shown().page().code();
    }

    /** The hotlines, by the countries' names in the reader's language. */
    public Collection<Country> getCountries() {
        Map<String, Country> byName = new TreeMap<>(alphabet());
        hotlines.list().stream()
                .collect(java.util.stream.Collectors.groupingBy(HotlineView::country))
                .forEach((code, numbers) -> {
                    String name = Countries.name(code, page.getLanguage());
                    byName.put(name, new Country(name, numbers));
                });
        return byName.values();
    }

    private Comparator<Object> alphabet() {
        return Collator.getInstance(page.getLocale());
    }
}
