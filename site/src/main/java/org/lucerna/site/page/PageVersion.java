package org.lucerna.site.page;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.text.Language;

/** What a page said from one moment to the next version's. Never changed. */
@Entity
@Table(name = "page_version")
class PageVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "page_version_seq")
    @SequenceGenerator(name = "page_version_seq", sequenceName = "page_version_seq", allocationSize = 50)
    private long id;

    @Column(updatable = false)
    private String page;

    @Column(updatable = false)
    private String language;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String text;

    @Column(name = "saved_at", updatable = false)
    private OffsetDateTime savedAt;

    @Column(name = "saved_by")
    private @Nullable Long savedBy;

    protected PageVersion() {}

    PageVersion(StaticPage page, Language language, int number, PageDraft draft, @Nullable Long savedBy) {
        this.page = page.code();
        this.language = language.code();
        this.number = number;
        this.title = draft.title();
        this.text = draft.text();
        this.savedBy = savedBy;
        this.savedAt = DatabaseTime.now();
    }

    PageView view() {
        return new PageView(
                StaticPage.find(page).orElseThrow(), new Language(language), number, title, text, savedAt, savedBy);
    }
}
