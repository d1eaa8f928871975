package org.lucerna.foundation.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lucerna.foundation.text.Language;

/**
 * The network's controlled words as they were at one moment. Immutable and thread safe; nothing in it asks a database,
 * so that any page may look up any number of words.
 *
 * <p>{@link #current} is what holds now: empty until the portal has read its own, and replaced whole whenever somebody
 * has changed a word. Who looks twice within one answer keeps the instance.
 */
public final class Vocabulary {

    /** Document types that other features have things of their own for: news, events, calls, profiles, threads. */
    private static final Set<String> NOT_IN_THE_LIBRARY =
            Set.of("D00", "D23", "D24", "D25", "D26", "D27", "D28", "D29");

    /** Practices' categories and kinds of actor describe a practice or an organisation, not what a text is about. */
    private static final Set<String> NO_TOPICS =
            Set.of(ConceptScheme.PRACTICE_CATEGORIES, ConceptScheme.ACTORS, ConceptScheme.DOCUMENT_TYPES);

    public static final Vocabulary EMPTY = new Vocabulary(0, List.of(), List.of());

    private static volatile Vocabulary current = EMPTY;

    private final long version;
    private final Map<String, ConceptScheme> schemes;
    private final SortedMap<String, Concept> byId;
    private final Map<String, List<Concept>> narrower;

    /**
     * @param version grows with each change
     * @param schemes in the order in which they are shown
     */
    public Vocabulary(long version, Collection<ConceptScheme> schemes, Collection<Concept> concepts) {
        this.version = version;
        Map<String, ConceptScheme> inOrder = new LinkedHashMap<>();
        schemes.forEach(scheme -> inOrder.put(scheme.id(), scheme));
        this.schemes = Collections.unmodifiableMap(inOrder);
        SortedMap<String, Concept> sorted = new TreeMap<>();
        concepts.forEach(concept -> sorted.put(concept.id(), concept));
        this.byId = Collections.unmodifiableSortedMap(sorted);
        this.narrower = sorted.values().stream()
                .flatMap(concept -> concept.broader().stream().map(broader -> Map.entry(broader, concept)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }

    public static Vocabulary current() {
        return current;
    }

    /** For the one who reads it from the database, and for tests. */
    public static void replace(Vocabulary vocabulary) {
        current = vocabulary;
    }

    public long version() {
        return version;
    }

    public List<ConceptScheme> listSchemes() {
        return List.copyOf(schemes.values());
    }

    public Optional<ConceptScheme> findScheme(String id) {
        return Optional.ofNullable(schemes.get(id));
    }

    public Optional<Concept> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The preferred label; the id itself where there is no such concept, so that an old value can still be shown. */
    public String label(String id, Language language) {
        return find(id).map(concept -> concept.label(language)).orElse(id);
    }

    /** All of them, by id, deprecated ones included. */
    public Collection<Concept> listAll() {
        return byId.values();
    }

    /** The concepts of one scheme that can be chosen, by id. */
    public List<Concept> list(String scheme) {
        return byId.values().stream()
                .filter(concept -> concept.scheme().equals(scheme) && !concept.deprecated())
                .toList();
    }

    /** The concepts directly below this one, by id. */
    public List<Concept> listNarrower(String id) {
        return narrower.getOrDefault(id, List.of());
    }

    /** This concept and everything below it: who does the narrower thing does this one, too. */
    public Set<String> withNarrower(String id) {
        Set<String> all = new HashSet<>();
        collect(id, all);
        return all;
    }

    private void collect(String id, Set<String> all) {
        if (all.add(id)) {
            listNarrower(id).forEach(concept -> collect(concept.id(), all));
        }
    }

    /** This concept and everything above it: what is said of this one holds for them, too. */
    public Set<String> withBroader(String id) {
        Set<String> all = new HashSet<>();
        collectBroader(id, all);
        return all;
    }

    private void collectBroader(String id, Set<String> all) {
        if (all.add(id)) {
            find(id).ifPresent(concept -> concept.broader().forEach(broader -> collectBroader(broader, all)));
        }
    }

    /** What a document in the library can be: report, manual, guidelines … */
    public List<Concept> listTypes() {
        return list(ConceptScheme.DOCUMENT_TYPES).stream()
                .filter(concept -> !NOT_IN_THE_LIBRARY.contains(concept.id()))
                .toList();
    }

    /** What a document can be about, scheme by scheme. */
    public List<Concept> listTopics() {
        return schemes.keySet().stream()
                .filter(scheme -> !NO_TOPICS.contains(scheme))
                .flatMap(scheme -> list(scheme).stream())
                .toList();
    }

    /** Deprecated types are still types: records that have one may be saved again. */
    public boolean isType(String id) {
        return find(id).filter(concept -> concept.scheme().equals(ConceptScheme.DOCUMENT_TYPES))
                        .isPresent()
                && !NOT_IN_THE_LIBRARY.contains(id);
    }

    /** Deprecated topics are still topics: records that have one may be saved again. */
    public boolean isTopic(String id) {
        return find(id).filter(concept -> !NO_TOPICS.contains(concept.scheme())).isPresent();
    }
}
