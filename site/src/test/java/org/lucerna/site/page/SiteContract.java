package org.lucerna.site.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.picture.Logo;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.text.Language;
import org.lucerna.site.hotline.HotlineDraft;
import org.lucerna.site.hotline.HotlineView;
import org.lucerna.site.hotline.Hotlines;
import org.lucerna.site.setting.CurrentSite;
import org.lucerna.site.setting.Feature;
import org.lucerna.site.setting.SiteDraft;
import org.lucerna.site.setting.SiteView;
import org.lucerna.site.setting.Sites;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** What the site's own pages and settings promise, whatever the database. */
abstract class SiteContract {

    private TestPortal portal;
    private Pages pages;
    private Sites sites;
    private Hotlines hotlines;

    abstract TestDatabase newDatabase();

    @BeforeEach
    void open() {
        portal = TestPortal.open(newDatabase(), List.of(Pages.class, Sites.class, Hotlines.class));
        pages = portal.get(Pages.class);
        sites = portal.get(Sites.class);
        hotlines = portal.get(Hotlines.class);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void everyPageHasATextInEveryLanguageFromTheStart() {
        assertThat(admin(() -> pages.keepShipped()))
                .isEqualTo(StaticPage.values().length * ShippedPages.LANGUAGES.size());
        assertThat(admin(() -> pages.keepShipped())).as("once").isZero();

        for (StaticPage page : StaticPage.values()) {
            for (Language language : ShippedPages.LANGUAGES) {
                PageView text = pages.get(page, language);
                assertThat(text.language()).isEqualTo(language);
                assertThat(text.number()).isEqualTo(1);
                assertThat(text.title()).isNotBlank();
                assertThat(text.html()).contains("<p>");
            }
        }
        assertThat(pages.get(StaticPage.HELP_NOW, Language.GERMAN).html()).contains("tel:112");
    }

    @Test
    void whatAPageOnceSaidCanAlwaysBeShown() {
        admin(() -> pages.keepShipped());
        PageView first = pages.get(StaticPage.CHARTER, Language.ENGLISH);

        PageView second = admin(() ->
                pages.save(StaticPage.CHARTER, Language.ENGLISH, 1, new PageDraft("Our charter", "We are *kind*.")));

        assertThat(pages.get(StaticPage.CHARTER, Language.ENGLISH)).isEqualTo(second);
        assertThat(pages.version(StaticPage.CHARTER, Language.ENGLISH, 1)).isEqualTo(first);
        assertThatThrownBy(() -> pages.version(StaticPage.CHARTER, Language.ENGLISH, 3))
                .isInstanceOf(NotFound.class);

        admin(() -> pages.restore(StaticPage.CHARTER, Language.ENGLISH, 1));
        assertThat(pages.get(StaticPage.CHARTER, Language.ENGLISH).text()).isEqualTo(first.text());
        assertThat(admin(() -> pages.versions(StaticPage.CHARTER, Language.ENGLISH)))
                .extracting(PageView::number)
                .containsExactly(3, 2, 1);
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondIsToldAndNothingIsLost() {
        admin(() -> pages.keepShipped());
        admin(() -> pages.save(StaticPage.ABOUT, Language.ENGLISH, 1, new PageDraft("Mine", "mine")));

        assertThatThrownBy(() ->
                        admin(() -> pages.save(StaticPage.ABOUT, Language.ENGLISH, 1, new PageDraft("Yours", "yours"))))
                .isInstanceOf(Conflict.class);
        assertThat(pages.get(StaticPage.ABOUT, Language.ENGLISH).title()).isEqualTo("Mine");
    }

    @Test
    void visitorsReadAndDoNotWrite() {
        assertThat(pages.get(StaticPage.ABOUT, Language.FRENCH).text()).isNotBlank();
        assertThatThrownBy(() -> pages.save(StaticPage.ABOUT, Language.FRENCH, 0, new PageDraft("x", "x")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> pages.versions(StaticPage.ABOUT, Language.FRENCH))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> hotlines.add(new HotlineDraft("IT", "x", "112", "")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> sites.saveLogo(new byte[0])).isInstanceOf(Denied.class);
    }

    @Test
    void anEmptyOrEndlessPageIsNotSaved() {
        assertThatThrownBy(() -> admin(() -> pages.save(
                        StaticPage.ABOUT, Language.ENGLISH, 0, new PageDraft(" ", "x".repeat(Pages.LONGEST_TEXT + 1)))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid.Field::field)
                                .containsExactly("title", "text"));
    }

    @Test
    void theSiteHasTheNameThatItIsGiven() {
        SiteView before = sites.get();
        assertThat(before.name()).isEqualTo("Lucerna");
        assertThat(before.has(Feature.APPLICATIONS)).isTrue();
        CurrentSite current = portal.get(CurrentSite.class);
        assertThat(current.get()).isEqualTo(before);

        SiteDraft draft = new SiteDraft(
                " Lanterna ", "post@lanterna.example", List.of(Language.ITALIAN), EnumSet.of(Feature.GROUPS));
        SiteView saved = admin(() -> sites.save(before.version(), draft));

        assertThat(saved.name()).isEqualTo("Lanterna");
        assertThat(saved.has(Feature.APPLICATIONS)).isFalse();
        assertThat(current.get().languages()).as("at once, on this machine").containsExactly(Language.ITALIAN);
        SiteView renamed = admin(() ->
                sites.save(sites.get().version(), new SiteDraft("Lume", "", List.of(Language.ITALIAN), Set.of())));
        assertThat(renamed.name()).isEqualTo("Lume");
        assertThatThrownBy(() -> admin(() -> sites.save(before.version() + 99, draft)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aSiteNeedsANameAndALanguage() {
        assertThatThrownBy(() -> admin(
                        () -> sites.save(sites.get().version(), new SiteDraft("", "nobody", List.of(), Set.of()))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid.Field::field)
                                .containsExactly("name", "contact", "languages"));
    }

    @Test
    void aLogoIsAPictureInWhichNothingRuns() {
        byte[] png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

        admin(() -> sites.saveLogo(png));
        assertThat(sites.logo().type()).isEqualTo("image/png");
        assertThat(sites.logo().bytes()).isEqualTo(png);
        assertThatThrownBy(() -> admin(() ->
                        sites.saveLogo("<svg onload=alert(1)>".getBytes(java.nio.charset.StandardCharsets.US_ASCII))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> admin(() -> sites.saveLogo(new byte[Logo.LARGEST + 1])))
                .isInstanceOf(Invalid.class);
        admin(() -> sites.saveLogo(new byte[0]));
        assertThatThrownBy(() -> sites.logo()).isInstanceOf(NotFound.class);
    }

    @Test
    void aHotlineIsANumberThatCanBeCalled() {
        HotlineView hotline =
                admin(() -> hotlines.add(new HotlineDraft("RS", "Lanterna", "+381 (11) 000-00.00", "day and night")));

        assertThat(hotline.dial()).isEqualTo("+381110000000");
        assertThat(hotlines.list()).containsExactly(hotline);
        assertThatThrownBy(() -> admin(() -> hotlines.add(new HotlineDraft("ZZ", "", "call me", ""))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid.Field::field)
                                .containsExactly("country", "name", "phone"));
        admin(() -> hotlines.remove(hotline.id()));
        assertThat(hotlines.list()).isEmpty();
    }

    private static <T> T admin(Supplier<T> work) {
        return Acting.as(Actor.OPERATOR, work);
    }
}
