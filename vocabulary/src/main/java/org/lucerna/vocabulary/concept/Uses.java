package org.lucerna.vocabulary.concept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lucerna.foundation.vocabulary.ConceptUse;
import org.lucerna.foundation.vocabulary.ConceptUse.Carried;
import org.lucerna.foundation.vocabulary.Vocabulary;

/** Where all features together use concepts, and what a merge has moved. Joins the caller's transaction. */
@ApplicationScoped
class Uses {

    @PersistenceContext
    private EntityManager em;

    @Inject
    @Any
    private Instance<ConceptUse> features;

    /** By kind of item; kinds without a use are left out. */
    Map<String, Long> count(String concept) {
        Map<String, Long> counts = new TreeMap<>();
        for (ConceptUse feature : features) {
            Long count = feature.count(List.of(concept)).get(concept);
            if (count != null) {
                counts.put(feature.kind(), count);
            }
        }
        return counts;
    }

    /**
     * Tells every feature that these concepts are called, or stand, otherwise than before.
     *
     * @param before the vocabulary without the change
     * @param now the vocabulary with it
     */
    void regrouped(Collection<String> changed, Vocabulary before, Vocabulary now) {
        Set<String> touched = new TreeSet<>();
        for (String concept : changed) {
            touched.addAll(before.withNarrower(concept));
            touched.addAll(now.withNarrower(concept));
        }
        if (!touched.isEmpty()) {
            features.forEach(feature -> feature.regrouped(touched, now));
        }
    }

    void carryOver(long history, String from, String to) {
        for (ConceptUse feature : features) {
            for (Carried carried : feature.carryOver(from, to)) {
                em.createNativeQuery("insert into concept_carried (history, kind, item_id, had_both)"
                                + " values (?1, ?2, ?3, ?4)")
                        .setParameter(1, history)
                        .setParameter(2, feature.kind())
                        .setParameter(3, carried.itemId())
                        .setParameter(4, carried.hadBoth())
                        .executeUpdate();
            }
        }
    }

    /** Undoes {@link #carryOver} and forgets it. */
    void carryBack(long history, String from, String to) {
        for (ConceptUse feature : features) {
            feature.carryBack(from, to, carried(history, feature.kind()));
        }
        em.createNativeQuery("delete from concept_carried where history = ?1")
                .setParameter(1, history)
                .executeUpdate();
    }

    private List<Carried> carried(long history, String kind) {
        List<?> rows = em.createNativeQuery(
                        "select item_id, had_both from concept_carried where history = ?1 and kind = ?2")
                .setParameter(1, history)
                .setParameter(2, kind)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Carried(((Number) row[0]).longValue(), (Boolean) row[1]))
                .toList();
    }
}
