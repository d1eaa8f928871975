package org.lucerna.vocabulary.concept;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A scheme as its table has it; its texts are a table of their own. */
@Entity
@Table(name = "concept_scheme")
@Cacheable(false)
class StoredScheme {

    @Id
    private String id;

    private int place;

    protected StoredScheme() {}

    StoredScheme(String id, int place) {
        this.id = id;
        this.place = place;
    }

    String id() {
        return id;
    }
}
