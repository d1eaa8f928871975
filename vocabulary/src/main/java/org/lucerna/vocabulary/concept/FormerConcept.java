package org.lucerna.vocabulary.concept;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.vocabulary.Concept;

/** What a concept was before a change. Written once; deleted when the change is undone. */
@Entity
@Table(name = "concept_history")
@Cacheable(false)
class FormerConcept {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "concept_history_seq")
    @SequenceGenerator(name = "concept_history_seq", sequenceName = "concept_history_seq", allocationSize = 50)
    private long id;

    private String concept;

    private @Nullable String state;

    private @Nullable String target;

    @Column(name = "target_state")
    private @Nullable String targetState;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    protected FormerConcept() {}

    /** @param former null when the concept was not there */
    FormerConcept(String concept, @Nullable Concept former) {
        this.concept = concept;
        state = former == null ? null : ConceptState.written(former);
        changedAt = DatabaseTime.now();
    }

    /** The change merged the concept into this one. */
    void mergedInto(Concept formerTarget) {
        target = formerTarget.id();
        targetState = ConceptState.written(formerTarget);
    }

    long id() {
        return id;
    }

    Optional<Concept> former() {
        return Optional.ofNullable(state).map(ConceptState::read);
    }

    /** What the merge's target was before; empty when the change was no merge. */
    Optional<Concept> formerTarget() {
        return Optional.ofNullable(targetState).map(ConceptState::read);
    }
}
