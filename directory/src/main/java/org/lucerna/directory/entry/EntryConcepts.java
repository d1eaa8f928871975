package org.lucerna.directory.entry;

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
import org.lucerna.foundation.vocabulary.ConceptCounts;
import org.lucerna.foundation.vocabulary.ConceptUse;

/**
 * Entries name concepts as their type, and as what they state. Withdrawn ones count: they may come back.
 *
 * <p>An entry that states both of two merged concepts keeps what it said of the one that stays.
 */
@ApplicationScoped
class EntryConcepts implements ConceptUse {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private EntryStore store;

    @Override
    public String kind() {
        return EntrySearchMapping.KIND;
    }

    @Override
    public Map<String, Long> count(Collection<String> concepts) {
        return ConceptCounts.of(
                em,
                "select concept, entry_id from entry_statement union select type, id from directory_entry",
                concepts);
    }

    @Override
    public List<Carried> carryOver(String from, String to) {
        List<?> ids = em.createNativeQuery("select entry_id from entry_statement where concept = ?1"
                        + " union select id from directory_entry where type = ?1")
                .setParameter(1, from)
                .getResultList();
        List<Carried> carried = new ArrayList<>();
        for (Entry entry : entries(
                ids.stream().map(Number.class::cast).map(Number::longValue).toList())) {
            carried.add(new Carried(entry.id(), entry.names(to)));
            entry.replace(from, to);
            store.carried(entry);
        }
        return carried;
    }

    @Override
    public void carryBack(String from, String to, Collection<Carried> items) {
        Map<Long, Carried> byId = items.stream().collect(Collectors.toMap(Carried::itemId, Function.identity()));
        for (Entry entry : entries(byId.keySet())) {
            if (entry.names(to)) {
                Carried carried = byId.get(entry.id());
                if (carried != null && carried.hadBoth()) {
                    entry.add(from, to);
                } else {
                    entry.replace(to, from);
                }
                store.carried(entry);
            }
        }
    }

    private List<Entry> entries(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select e from Entry e where e.id in :ids", Entry.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
