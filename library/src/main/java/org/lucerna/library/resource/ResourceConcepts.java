package org.lucerna.library.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lucerna.foundation.change.ChangeLog;
import org.lucerna.foundation.vocabulary.ConceptUse;

/** Records name concepts as their type and as their topics. Withdrawn ones count: they may come back. */
@ApplicationScoped
class ResourceConcepts implements ConceptUse {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ChangeLog changes;

    @Override
    public String kind() {
        return ResourceSearchMapping.KIND;
    }

    @Override
    public Map<String, Long> count(Collection<String> concepts) {
        Map<String, Long> counts = new HashMap<>();
        if (concepts.isEmpty()) {
            return counts;
        }
        // No concept is a type and a topic at once: the schemes see to it.
        for (String query : List.of(
                "select t, count(r.id) from Resource r join r.topics t where t in :concepts group by t",
                "select r.type, count(r.id) from Resource r where r.type in :concepts group by r.type")) {
            em.createQuery(query, Object[].class)
                    .setParameter("concepts", concepts)
                    .getResultStream()
                    .forEach(row -> counts.merge((String) row[0], ((Number) row[1]).longValue(), Long::sum));
        }
        return counts;
    }

    @Override
    public List<Carried> carryOver(String from, String to) {
        List<Resource> naming = em.createQuery(
                        "select r from Resource r where r.type = :concept or :concept member of r.topics",
                        Resource.class)
                .setParameter("concept", from)
                .getResultList();
        List<Carried> carried = new ArrayList<>();
        for (Resource resource : naming) {
            carried.add(new Carried(resource.id(), resource.names(to)));
            resource.replace(from, to);
        }
        tell(naming);
        return carried;
    }

    @Override
    public void carryBack(String from, String to, Collection<Carried> items) {
        if (items.isEmpty()) {
            return;
        }
        Map<Long, Carried> byId = items.stream().collect(Collectors.toMap(Carried::itemId, Function.identity()));
        List<Resource> naming = em
                .createQuery("select r from Resource r where r.id in :ids", Resource.class)
                .setParameter("ids", byId.keySet())
                .getResultStream()
                .filter(resource -> resource.names(to))
                .toList();
        for (Resource resource : naming) {
            Carried carried = byId.get(resource.id());
            if (carried != null && carried.hadBoth()) {
                resource.addTopic(from);
            } else {
                resource.replace(to, from);
            }
        }
        tell(naming);
    }

    /** Written first, so that a clash with an editor shows before anybody waits for the log. */
    private void tell(List<Resource> changed) {
        em.flush();
        changed.forEach(resource -> changes.append(ResourceSearchMapping.KIND, resource.id()));
    }
}
