package org.lucerna.vocabulary.concept;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptText;

/**
 * A concept as its table has it; its texts and links are tables of their own, which change only with it. It is never
 * deleted: what was filed under it must keep its label.
 */
@Entity
@Table(name = "concept")
@Cacheable(false)
class StoredConcept {

    @Id
    private String id;

    @Version
    private long version;

    private String scheme;

    private boolean deprecated;

    @Column(name = "replaced_by")
    private @Nullable String replacedBy;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    protected StoredConcept() {}

    StoredConcept(Concept concept) {
        id = concept.id();
        describe(concept);
    }

    /** The row says what the concept says, and is written anew even if only texts or links differ. */
    final void describe(Concept concept) {
        scheme = concept.scheme();
        deprecated = concept.deprecated();
        replacedBy = concept.replacedBy();
        changedAt = DatabaseTime.now();
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    /** What took its place, if it was merged. */
    Optional<String> mergedInto() {
        return deprecated ? Optional.ofNullable(replacedBy) : Optional.empty();
    }

    Concept concept(List<ConceptText> texts, List<StoredLink> links) {
        return new Concept(
                id,
                scheme,
                texts,
                targets(links, StoredLink.Kind.BROADER),
                targets(links, StoredLink.Kind.RELATED),
                targets(links, StoredLink.Kind.MATCH),
                deprecated,
                replacedBy);
    }

    private static List<String> targets(List<StoredLink> links, StoredLink.Kind kind) {
        return links.stream()
                .filter(link -> link.kind() == kind)
                .map(StoredLink::target)
                .toList();
    }
}
