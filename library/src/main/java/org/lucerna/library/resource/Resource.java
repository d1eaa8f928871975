package org.lucerna.library.resource;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.ItemKey;
import org.lucerna.search.SearchDocument;

/**
 * One thing that the library holds. It comes in with a draft, with or without a file, is described anew by further
 * drafts, and may be withdrawn and restored; it is never deleted, and its file never changes.
 *
 * <p>Not cached between transactions: another machine may have changed it.
 */
@Entity
@Table(name = "resource")
@Cacheable(false)
class Resource {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resource_seq")
    @SequenceGenerator(name = "resource_seq", sequenceName = "resource_seq", allocationSize = 50)
    private long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ResourceKind kind;

    private @Nullable String type;

    private String title;

    private @Nullable String organisation;

    private String summary;

    private @Nullable String language;

    @Column(name = "publication_year")
    private @Nullable Integer year;

    private String audience;

    @Column(name = "source_url")
    private @Nullable String sourceUrl;

    private @Nullable String rights;

    @Embedded
    private @Nullable Original original;

    @Column(name = "added_at", updatable = false)
    private OffsetDateTime addedAt;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @Column(name = "withdrawn_at")
    private @Nullable OffsetDateTime withdrawnAt;

    /** The original's hash while the record is in the library; unique, so that one file is one record. */
    @Column(name = "held_sha256")
    private @Nullable String heldSha256;

    @ElementCollection
    @CollectionTable(name = "resource_author", joinColumns = @JoinColumn(name = "resource_id"))
    @OrderColumn(name = "place")
    @Column(name = "name")
    private List<String> authors;

    @ElementCollection
    @CollectionTable(name = "resource_topic", joinColumns = @JoinColumn(name = "resource_id"))
    @OrderColumn(name = "place")
    @Column(name = "concept")
    private List<String> topics;

    @ElementCollection
    @CollectionTable(name = "resource_country", joinColumns = @JoinColumn(name = "resource_id"))
    @OrderColumn(name = "place")
    @Column(name = "country")
    private List<String> countries;

    protected Resource() {}

    Resource(ResourceDraft draft, @Nullable Original original) {
        this.original = original;
        describe(draft);
        restore();
        addedAt = changedAt;
    }

    /** Says what the draft says, in place of what was said before. */
    final void describe(ResourceDraft draft) {
        kind = draft.kind();
        type = draft.type();
        title = draft.title();
        authors = new ArrayList<>(draft.authors());
        organisation = draft.organisation();
        summary = draft.summary();
        topics = new ArrayList<>(draft.topics());
        countries = new ArrayList<>(draft.countries());
        language = draft.language() == null ? null : draft.language().code();
        year = draft.year();
        audience = draft.audience().code();
        sourceUrl = draft.sourceUrl();
        rights = draft.rights();
        changedAt = DatabaseTime.now();
    }

    boolean names(String concept) {
        return concept.equals(type) || topics.contains(concept);
    }

    /** Puts one concept in another's place; what was named already is not named twice. */
    void replace(String from, String to) {
        if (from.equals(type)) {
            type = to;
        }
        if (topics.contains(from)) {
            List<String> replaced = new ArrayList<>();
            for (String topic : topics) {
                String now = topic.equals(from) ? to : topic;
                if (!replaced.contains(now)) {
                    replaced.add(now);
                }
            }
            topics = replaced;
        }
        changedAt = DatabaseTime.now();
    }

    void addTopic(String concept) {
        if (!topics.contains(concept)) {
            topics = new ArrayList<>(topics);
            topics.add(concept);
        }
        changedAt = DatabaseTime.now();
    }

    void withdraw() {
        withdrawnAt = DatabaseTime.now();
        changedAt = withdrawnAt;
        heldSha256 = null;
    }

    final void restore() {
        withdrawnAt = null;
        changedAt = DatabaseTime.now();
        heldSha256 = original == null ? null : original.sha256();
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    @Nullable
    Original original() {
        return original;
    }

    ResourceView view() {
        return new ResourceView(
                id,
                version,
                kind,
                type,
                title,
                authors,
                organisation,
                summary,
                topics,
                countries,
                language == null ? null : new Language(language),
                year,
                new Audience(audience),
                sourceUrl,
                rights,
                original == null ? null : original.view(),
                addedAt.toInstant(),
                changedAt.toInstant());
    }

    SearchDocument searchDocument(List<String> headings, List<SearchDocument.PageText> pages) {
        return new SearchDocument(
                new ItemKey(ResourceSearchMapping.KIND, id),
                kind.code(),
                type,
                title,
                original == null ? null : original.fileName(),
                authors,
                organisation,
                summary,
                topics,
                countries,
                language == null ? null : new Language(language),
                year,
                headings,
                pages,
                new Audience(audience),
                addedAt.toInstant());
    }
}
