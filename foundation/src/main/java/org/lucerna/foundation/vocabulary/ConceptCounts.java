package org.lucerna.foundation.vocabulary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts for {@link ConceptUse}: how many items of a feature name a concept. */
public final class ConceptCounts {

    private ConceptCounts() {}

    /**
     * By concept; one without a use is left out. In SQL: asked in JPQL for the entries of a list and their count,
     * EclipseLink 4.0.7 answers with a count of 0.
     *
     * @param naming a query of the feature's own for each concept, in a column {@code concept}, and each item that names it
     */
    public static Map<String, Long> of(EntityManager em, String naming, Collection<String> concepts) {
        Map<String, Long> counts = new HashMap<>();
        if (concepts.isEmpty()) {
            return counts;
        }
        String places = IntStream.rangeClosed(1, concepts.size())
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", "));
        Query query = em.createNativeQuery("select concept, count(*) from (" + naming + ") named where concept in ("
                + places + ") group by concept");
        int place = 1;
        for (String concept : concepts) {
            query.setParameter(place++, concept);
        }
        List<?> rows = query.getResultList();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return counts;
    }
}
