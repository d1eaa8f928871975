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
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.ConceptText;

/** A text of a concept or of a scheme, as its table has it. It is written and deleted, never changed. */
@Entity
@Table(name = "concept_text")
@Cacheable(false)
class StoredText {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "concept_text_seq")
    @SequenceGenerator(name = "concept_text_seq", sequenceName = "concept_text_seq", allocationSize = 50)
    private long id;

    private @Nullable String concept;

    private @Nullable String scheme;

    @Enumerated(EnumType.STRING)
    private ConceptText.Kind kind;

    private String language;

    private String words;

    protected StoredText() {}

    private StoredText(@Nullable String concept, @Nullable String scheme, ConceptText text) {
        this.concept = concept;
        this.scheme = scheme;
        kind = text.kind();
        language = text.language().code();
        words = text.words();
    }

    static StoredText ofConcept(String id, ConceptText text) {
        return new StoredText(id, null, text);
    }

    static StoredText ofScheme(String id, ConceptText text) {
        return new StoredText(null, id, text);
    }

    @Nullable
    String concept() {
        return concept;
    }

    @Nullable
    String scheme() {
        return scheme;
    }

    ConceptText text() {
        return new ConceptText(kind, new Language(language), words);
    }
}
