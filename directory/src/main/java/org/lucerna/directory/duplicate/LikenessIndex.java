package org.lucerna.directory.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lucerna.directory.duplicate.Likeness.Traits;
import org.lucerna.directory.entry.EntrySaved;

/** The keys of all entries, written in the transaction that writes the entry. Thread safe. */
@ApplicationScoped
class LikenessIndex {

    /** Entries that are looked at for one key: a word that more share tells little, and the name's other words more. */
    private static final int FOR_ONE_KEY = 40;

    /** Keys that are looked up for one question. */
    private static final int KEYS = 12;

    @PersistenceContext
    private EntityManager em;

    /** Few statements: an import writes many entries. */
    void write(@Observes EntrySaved saved) {
        Set<String> wanted = Traits.of(saved.said()).keys();
        Set<String> there = keys(saved.id());
        List<String> gone = there.stream().filter(key -> !wanted.contains(key)).toList();
        List<String> more = wanted.stream().filter(key -> !there.contains(key)).toList();
        change("delete from entry_likeness where entry_id = ?1 and likeness in (", "?#", ")", saved.id(), gone);
        change("insert into entry_likeness (entry_id, likeness) values ", "(?1, ?#)", "", saved.id(), more);
    }

    private void change(String begin, String place, String end, long entryId, List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        String places = IntStream.range(2, keys.size() + 2)
                .mapToObj(number -> place.replace("#", String.valueOf(number)))
                .collect(Collectors.joining(", "));
        Query query = em.createNativeQuery(begin + places + end).setParameter(1, entryId);
        for (int number = 0; number < keys.size(); number++) {
            query.setParameter(number + 2, keys.get(number));
        }
        query.executeUpdate();
    }

    private Set<String> keys(long entryId) {
        List<?> rows = em.createNativeQuery("select likeness from entry_likeness where entry_id = ?1")
                .setParameter(1, entryId)
                .getResultList();
        return rows.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    /**
     * Entries that share a key, and how alike they are at least: a few index look-ups, however large the directory is.
     */
    Map<Long, Double> candidates(Traits traits) {
        Map<Long, Double> found = new LinkedHashMap<>();
        traits.keys().stream().limit(KEYS).forEach(key -> {
            List<?> ids = em.createNativeQuery(
                            "select entry_id from entry_likeness where likeness = ?1 order by entry_id")
                    .setParameter(1, key)
                    .setMaxResults(FOR_ONE_KEY)
                    .getResultList();
            ids.forEach(id -> found.merge(((Number) id).longValue(), Likeness.of(key), Math::max));
        });
        return found;
    }
}
