package org.lucerna.site.page;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.database.UniqueConstraint;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.text.Language;

/**
 * Reading and writing the site's own pages. Each saving is a new version; going back is saving an old one again. So what a
 * page said on any day can be shown.
 */
@UseCases
public class Pages {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 60_000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ShippedPages shipped;

    /** What the page says now, in this language or else in English. */
    @Requires(Permission.ANYONE)
    public PageView get(StaticPage page, Language language) {
        return find(page, language)
                .or(() -> find(page, Language.ENGLISH))
                .orElseGet(() -> shipped.view(page, language));
    }

    /** What the page said in that version. @throws NotFound when there is none */
    @Requires(Permission.ANYONE)
    public PageView version(StaticPage page, Language language, int number) {
        return em.createQuery(
                        "select v from PageVersion v where v.page = :page and v.language = :language and v.number = :number",
                        PageVersion.class)
                .setParameter("page", page.code())
                .setParameter("language", language.code())
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(PageVersion::view)
                .orElseThrow(NotFound::new);
    }

    /** The page's versions, the newest first; at most the last hundred. */
    @Requires(Permission.EDIT_SITE)
    public List<PageView> versions(StaticPage page, Language language) {
        return newestFirst(page, language, 100).stream().map(PageVersion::view).toList();
    }

    /**
     * @param base the number of the version that the writer had before them
     * @throws Invalid naming each field that breaks a rule
     * @throws Conflict when somebody has saved another version in between
     */
    @Requires(Permission.EDIT_SITE)
    @Audited(act = "change", kind = "page")
    public PageView save(StaticPage page, Language language, int base, PageDraft typed) {
        PageDraft draft = checked(typed);
        int current = find(page, language).map(PageView::number).orElse(0);
        if (current != base) {
            throw changedMeanwhile();
        }
        return add(page, language, current + 1, draft, Acting.current().accountId());
    }

    /** Lets the page say again what it said in that version. @throws NotFound when there is none */
    @Requires(Permission.EDIT_SITE)
    @Audited(act = "restore", kind = "page")
    public PageView restore(StaticPage page, Language language, int number) {
        PageView old = version(page, language, number);
        int current = find(page, language).map(PageView::number).orElse(0);
        return add(
                page,
                language,
                current + 1,
                new PageDraft(old.title(), old.text()),
                Acting.current().accountId());
    }

    /**
     * Gives every page that nobody has written yet the text that this release brings along, as a version like any other.
     *
     * @return how many pages got one
     */
    @Requires(Permission.OPERATE)
    @Unaudited("The release brings these texts, nobody writes them.")
    public int keepShipped() {
        int kept = 0;
        for (StaticPage page : StaticPage.values()) {
            for (Language language : ShippedPages.LANGUAGES) {
                List<PageVersion> written = newestFirst(page, language, 1);
                PageDraft text = shipped.draft(page, language);
                if (written.isEmpty()) {
                    add(page, language, 1, text, null);
                    kept++;
                }
            }
        }
        return kept;
    }

    private Optional<PageView> find(StaticPage page, Language language) {
        return newestFirst(page, language, 1).stream().findFirst().map(PageVersion::view);
    }

    private List<PageVersion> newestFirst(StaticPage page, Language language, int limit) {
        return em.createQuery(
                        "select v from PageVersion v where v.page = :page and v.language = :language order by v.number desc",
                        PageVersion.class)
                .setParameter("page", page.code())
                .setParameter("language", language.code())
                .setMaxResults(limit)
                .getResultList();
    }

    private PageView add(StaticPage page, Language language, int number, PageDraft draft, @Nullable Long account) {
        PageVersion version = new PageVersion(page, language, number, draft, account);
        try {
            em.persist(version);
            em.flush();
        } catch (PersistenceException e) {
            if (UniqueConstraint.brokenIn(e, "page_version_follows_one")) {
                throw changedMeanwhile(); // in this very moment
            }
            throw e;
        }
        return version.view();
    }

    private static PageDraft checked(PageDraft typed) {
        PageDraft draft = new PageDraft(
                typed.title().strip(), typed.text().replace("\r\n", "\n").strip() + "\n");
        List<Invalid.Field> broken = new ArrayList<>();
        if (draft.title().isEmpty()) {
            broken.add(new Invalid.Field("title", "site.page.title.missing"));
        } else if (draft.title().length() > LONGEST_TITLE) {
            broken.add(new Invalid.Field("title", "site.tooLong", LONGEST_TITLE));
        }
        if (draft.text().isBlank()) {
            broken.add(new Invalid.Field("text", "site.page.text.missing"));
        } else if (draft.text().length() > LONGEST_TEXT) {
            broken.add(new Invalid.Field("text", "site.tooLong", LONGEST_TEXT));
        }
        if (!broken.isEmpty()) {
            throw new Invalid(broken);
        }
        return draft;
    }

    private static Conflict changedMeanwhile() {
        return new Conflict("site.page.changedMeanwhile");
    }
}
