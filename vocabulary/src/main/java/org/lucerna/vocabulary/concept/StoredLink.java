package org.lucerna.vocabulary.concept;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What a concept points to: another concept's id, or an address in another vocabulary. Written and deleted, never changed. */
@Entity
@Table(name = "concept_link")
@Cacheable(false)
class StoredLink {

    enum Kind {
        BROADER,
        RELATED,
        MATCH
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "concept_link_seq")
    @SequenceGenerator(name = "concept_link_seq", sequenceName = "concept_link_seq", allocationSize = 50)
    private long id;

    private String concept;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String target;

    protected StoredLink() {}

    StoredLink(String concept, Kind kind, String target) {
        this.concept = concept;
        this.kind = kind;
        this.target = target;
    }

    String concept() {
        return concept;
    }

    Kind kind() {
        return kind;
    }

    String target() {
        return target;
    }
}
