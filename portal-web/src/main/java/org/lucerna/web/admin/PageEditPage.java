package org.lucerna.web.admin;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.text.Language;
import org.lucerna.site.page.Markdown;
import org.lucerna.site.page.PageDraft;
import org.lucerna.site.page.PageView;
import org.lucerna.site.page.Pages;
import org.lucerna.site.page.StaticPage;
import org.lucerna.web.page.Dates;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.InterfaceLanguages;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** Writing one of the site's own pages: a look before it is saved, all versions, and the way back to each. */
@Named("pageEdit")
@RequestScoped
public class PageEditPage {

    /** An earlier version. */
    public record Version(int number, String day, String address, boolean current) {}

    @Inject
    private Pages pages;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private @Nullable StaticPage edited;
    private Language language = Language.ENGLISH;
    private int base;
    private @Nullable String title;
    private @Nullable String text;
    private @Nullable String message;
    private @Nullable String preview;

    @PostConstruct
    void load() {
        if (!Acting.current().may(Permission.EDIT_SITE)) {
            throw new Denied();
        }
        edited = StaticPage.find(parameter("page")).orElseThrow(NotFound::new);
        language = Optional.of(parameter("language"))
                .flatMap(InterfaceLanguages::find)
                .orElse(page.getLanguage());
        PageView current = pages.get(edited, language);
        boolean own = current.language().equals(language);
        title = current.title();
        text = current.text();
        String sent = parameter("base");
        base = sent.matches("[0-9]{1,9}") ? Integer.parseInt(sent) : own ? current.number() : 0;
    }

    public void look() {
        preview = Markdown.toHtml(typed(text));
    }

    public void save() {
        act(() -> pages.save(edited(), language, base, new PageDraft(typed(title), typed(text))));
    }

    public void restore(int number) {
        act(() -> pages.restore(edited(), language, number));
    }

    private void act(Runnable work) {
        try {
            work.run();
            Redirect.to(getAddress() + "&saved=1");
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        } catch (Conflict conflict) {
            PageView theirs = pages.get(edited(), language);
            message = page.getWords().text(conflict.messageKey(), conflict.arguments());
            preview = theirs.html();
            base = theirs.number();
        }
    }

    private StaticPage edited() {
        if (edited == null) {
            throw new IllegalStateException("The page is read when the bean is made");
        }
        return edited;
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return typed(value);
    }

    public String getAddress() {
        return "/" + page.getLanguage() + "/admin/pages/edit?page=" + edited().code() + "&language=" + language;
    }

    public String getShownAddress() {
        return "/" + language + "/" + edited().code();
    }

    public String getHeading() {
        return page.getWords().text("page.name." + edited()) + " · "
                + language.locale().getDisplayLanguage(page.getLocale());
    }

    public String getCode() {
        return edited().code();
    }

    public String getLanguage() {
        return language.code();
    }

    public int getBase() {
        return base;
    }

    public List<Version> getVersions() {
        List<PageView> all = pages.versions(edited(), language);
        return all.stream()
                .map(one -> new Version(
                        one.number(),
                        Dates.day(one.savedAt(), page.getLocale()),
                        getShownAddress() + "?version=" + one.number(),
                        one.number() == all.getFirst().number()))
                .toList();
    }

    public boolean isSaved() {
        return request.getParameter("saved") != null;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getPreview() {
        return preview;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    public @Nullable String getMessage() {
        return message;
    }
}
