package org.lucerna.foundation.vocabulary;

import java.util.List;
import java.util.Optional;
import org.lucerna.foundation.text.Language;

/** The network's controlled words. Loaded once; immutable and thread safe. */
public final class Vocabulary {

    private Vocabulary() {}

    /** All of them, by the same instance for everyone. */
    public static Vocabulary get() {
        throw new UnsupportedOperationException();
    }

    public Optional<Concept> find(String id) {
        throw new UnsupportedOperationException();
    }

    /** The preferred label; the id itself where there is no such concept, so that an old value can still be shown. */
    public String label(String id, Language language) {
        throw new UnsupportedOperationException();
    }

    /** What a document can be: report, manual, guidelines … */
    public List<Concept> listTypes() {
        throw new UnsupportedOperationException();
    }

    /** What a document can be about, facet by facet. */
    public List<Concept> listTopics() {
        throw new UnsupportedOperationException();
    }
}
