package org.lucerna.foundation.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.lucerna.foundation.text.Language;

/** The network's controlled words. Loaded once; immutable and thread safe. */
public final class Vocabulary {

    /** Document types that other features have things of their own for: news, events, calls, profiles, threads. */
    private static final Set<String> NOT_IN_THE_LIBRARY =
            Set.of("D00", "D23", "D24", "D25", "D26", "D27", "D28", "D29");

    /** Practices' categories and kinds of actor describe a practice or an organisation, not what a text is about. */
    private static final Set<Scheme> NO_TOPICS =
            EnumSet.of(Scheme.PRACTICE_CATEGORY, Scheme.ACTOR, Scheme.DOCUMENT_TYPE);

    private final SortedMap<String, Concept> byId;

    private Vocabulary(SortedMap<String, Concept> byId) {
        this.byId = Collections.unmodifiableSortedMap(byId);
    }

    /** All of them, by the same instance for everyone. */
    public static Vocabulary get() {
        return Loaded.VOCABULARY;
    }

    public Optional<Concept> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The preferred label; the id itself where there is no such concept, so that an old value can still be shown. */
    public String label(String id, Language language) {
        return find(id).map(concept -> concept.label(language)).orElse(id);
    }

    public Collection<Concept> listAll() {
        return byId.values();
    }

    /** The concepts of one scheme, by id. */
    public List<Concept> list(Scheme scheme) {
        return byId.values().stream().filter(scheme::holds).toList();
    }

    /** What a document in the library can be: report, manual, guidelines … */
    public List<Concept> listTypes() {
        return list(Scheme.DOCUMENT_TYPE).stream()
                .filter(concept -> !NOT_IN_THE_LIBRARY.contains(concept.id()))
                .toList();
    }

    /** What a document can be about, scheme by scheme. */
    public List<Concept> listTopics() {
        return EnumSet.complementOf(EnumSet.copyOf(NO_TOPICS)).stream()
                .flatMap(scheme -> list(scheme).stream())
                .toList();
    }

    public boolean isType(String id) {
        return find(id).filter(Scheme.DOCUMENT_TYPE::holds).isPresent() && !NOT_IN_THE_LIBRARY.contains(id);
    }

    public boolean isTopic(String id) {
        return find(id).filter(concept -> NO_TOPICS.stream().noneMatch(scheme -> scheme.holds(concept)))
                .isPresent();
    }

    /** Read when somebody first asks; the class loader sees to it that this happens once. */
    private static final class Loaded {
        static final Vocabulary VOCABULARY = new Vocabulary(ConceptFile.read());
    }
}
