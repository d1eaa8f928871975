package org.lucerna.directory.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lucerna.foundation.change.ChangeLog;
import org.lucerna.foundation.vocabulary.ConceptCounts;
import org.lucerna.foundation.vocabulary.ConceptUse;
import org.lucerna.foundation.vocabulary.Vocabulary;

/**
 * Entries name concepts as their type, and as what they state. Withdrawn ones count: they may come back.
 *
 * <p>An entry that states both of two merged concepts keeps what it said of the one that stays.
 */
@ApplicationScoped
class EntryConcepts implements ConceptUse {

    private static final int TOLD_AT_ONCE = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private EntryStore store;

    @Inject
    private ChangeLog changes;

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

    /**
     * Entries stand in the index under everything that is wider than what they state, with its words. And a place that has
     * become a shelter is secret before anybody reads it again.
     */
    @Override
    public void regrouped(Collection<String> concepts, Vocabulary now) {
        List<Long> ids = naming(concepts);
        Set<String> shelter = now.withNarrower(EntryDraft.SHELTER);
        List<String> sheltering = concepts.stream().filter(shelter::contains).toList();
        if (!sheltering.isEmpty()) {
            entries(naming(sheltering)).forEach(entry -> {
                if (entry.said().isConfidential(shelter) && !entry.isConfidential()) {
                    entry.hide();
                    store.carried(entry);
                }
            });
        }
        for (int from = 0; from < ids.size(); from += TOLD_AT_ONCE) {
            changes.append(EntrySearchMapping.KIND, ids.subList(from, Math.min(from + TOLD_AT_ONCE, ids.size())));
        }
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

    private List<Long> naming(Collection<String> concepts) {
        String marks = IntStream.rangeClosed(1, concepts.size())
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", ", "(", ")"));
        Query query = em.createNativeQuery("select entry_id from entry_statement where concept in " + marks
                + " union select id from directory_entry where type in " + marks + " order by 1");
        int place = 0;
        for (String concept : concepts) {
            place++;
            query.setParameter(place, concept);
        }
        List<?> ids = query.getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private List<Entry> entries(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select e from Entry e where e.id in :ids", Entry.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
