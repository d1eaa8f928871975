package org.lucerna.library.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lucerna.foundation.change.ChangeLog;
import org.lucerna.foundation.vocabulary.ConceptCounts;
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
        return ConceptCounts.of(
                em, "select concept, resource_id from resource_topic union select type, id from resource", concepts);
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
        List<Resource> naming = em.createQuery("select r from Resource r where r.id in :ids", Resource.class)
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
