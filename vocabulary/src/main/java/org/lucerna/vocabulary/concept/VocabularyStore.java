package org.lucerna.vocabulary.concept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptScheme;
import org.lucerna.foundation.vocabulary.ConceptText;
import org.lucerna.foundation.vocabulary.Vocabulary;

/** The queries over the vocabulary's tables. Joins the caller's transaction. */
@ApplicationScoped
class VocabularyStore {

    @PersistenceContext
    private EntityManager em;

    long version() {
        return ((Number) em.createNativeQuery("select version from vocabulary_clock where id = 1")
                        .getSingleResult())
                .longValue();
    }

    /** From here to the commit nobody else changes the vocabulary, and every server will read it anew. */
    void advance() {
        em.createNativeQuery("update vocabulary_clock set version = version + 1 where id = 1")
                .executeUpdate();
    }

    boolean isEmpty() {
        return em.createQuery("select count(c) from StoredConcept c", Long.class)
                        .getSingleResult()
                == 0;
    }

    /** All of it, by five queries. */
    Vocabulary read() {
        long version = version();
        Map<String, List<ConceptText>> ofSchemes = new HashMap<>();
        Map<String, List<ConceptText>> ofConcepts = new HashMap<>();
        for (StoredText text :
                em.createQuery("select t from StoredText t", StoredText.class).getResultList()) {
            if (text.concept() instanceof String concept) {
                ofConcepts.computeIfAbsent(concept, unseen -> new ArrayList<>()).add(text.text());
            } else if (text.scheme() instanceof String scheme) {
                ofSchemes.computeIfAbsent(scheme, unseen -> new ArrayList<>()).add(text.text());
            }
        }
        Map<String, List<StoredLink>> links = new HashMap<>();
        em.createQuery("select l from StoredLink l", StoredLink.class)
                .getResultList()
                .forEach(link -> links.computeIfAbsent(link.concept(), unseen -> new ArrayList<>())
                        .add(link));
        List<ConceptScheme> schemes = em.createQuery(
                        "select s from StoredScheme s order by s.place, s.id", StoredScheme.class)
                .getResultStream()
                .map(scheme -> new ConceptScheme(scheme.id(), ofSchemes.getOrDefault(scheme.id(), List.of())))
                .toList();
        List<StoredConcept> stored = em.createQuery("select c from StoredConcept c", StoredConcept.class)
                .getResultList();
        Map<String, String> mergedInto = new HashMap<>();
        stored.forEach(concept -> concept.mergedInto().ifPresent(target -> mergedInto.put(concept.id(), target)));
        List<Concept> concepts = stored.stream()
                .map(concept -> concept.concept(
                        ofConcepts.getOrDefault(concept.id(), List.of()),
                        toStanding(links.getOrDefault(concept.id(), List.of()), mergedInto)))
                .toList();
        return new Vocabulary(version, schemes, concepts);
    }

    /** A link to a concept that was merged is one to what took its place: so taking the merge back restores it. */
    private static List<StoredLink> toStanding(List<StoredLink> links, Map<String, String> mergedInto) {
        return links.stream()
                .map(link -> {
                    String target = link.target();
                    for (int step = 0; step < mergedInto.size() && mergedInto.containsKey(target); step++) {
                        target = mergedInto.get(target);
                    }
                    return new StoredLink(link.concept(), link.kind(), target);
                })
                .filter(link -> !link.target().equals(link.concept()))
                .toList();
    }

    Optional<StoredConcept> find(String id) {
        return Optional.ofNullable(em.find(StoredConcept.class, id));
    }

    /** Adds schemes behind those that are there, in this order. */
    void addSchemes(Collection<ConceptScheme> schemes) {
        int place = em.createQuery("select coalesce(max(s.place), 0) from StoredScheme s", Integer.class)
                .getSingleResult();
        for (ConceptScheme scheme : schemes) {
            em.persist(new StoredScheme(scheme.id(), ++place));
        }
        // Texts and concepts refer to them, which only the database knows.
        em.flush();
        schemes.forEach(this::addTexts);
    }

    /** Gives a scheme other texts. */
    void describe(ConceptScheme scheme) {
        em.createQuery("delete from StoredText t where t.scheme = :id")
                .setParameter("id", scheme.id())
                .executeUpdate();
        addTexts(scheme);
    }

    private void addTexts(ConceptScheme scheme) {
        scheme.texts().forEach(text -> em.persist(StoredText.ofScheme(scheme.id(), text)));
    }

    /** Adds concepts, whose schemes are there. */
    void addConcepts(Collection<Concept> concepts) {
        concepts.forEach(concept -> em.persist(new StoredConcept(concept)));
        em.flush();
        concepts.forEach(this::addParts);
    }

    /** Makes a concept say what is given. The row's version grows with the next flush. */
    void describe(StoredConcept stored, Concept concept) {
        stored.describe(concept);
        em.createQuery("delete from StoredText t where t.concept = :id")
                .setParameter("id", concept.id())
                .executeUpdate();
        em.createQuery("delete from StoredLink l where l.concept = :id")
                .setParameter("id", concept.id())
                .executeUpdate();
        addParts(concept);
    }

    private void addParts(Concept concept) {
        String id = concept.id();
        concept.texts().forEach(text -> em.persist(StoredText.ofConcept(id, text)));
        concept.broader().forEach(target -> em.persist(new StoredLink(id, StoredLink.Kind.BROADER, target)));
        concept.related().forEach(target -> em.persist(new StoredLink(id, StoredLink.Kind.RELATED, target)));
        concept.matches().forEach(target -> em.persist(new StoredLink(id, StoredLink.Kind.MATCH, target)));
    }

    /** The newest change of the concept that has not been taken back. */
    Optional<FormerConcept> lastChange(String concept) {
        return em.createQuery(
                        "select f from FormerConcept f where f.concept = :concept order by f.id desc",
                        FormerConcept.class)
                .setParameter("concept", concept)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Written at once: what a merge moves refers to it. */
    FormerConcept remember(FormerConcept change) {
        em.persist(change);
        em.flush();
        return change;
    }

    void forget(FormerConcept change) {
        em.remove(change);
    }

    void flush() {
        em.flush();
    }
}
