package org.lucerna.directory.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lucerna.directory.duplicate.Likeness.Traits;
import org.lucerna.directory.entry.EntriesSaved;

/** The keys of all entries, written in the transaction that writes the entry. Thread safe. */
@ApplicationScoped
class LikenessIndex {

    /** Entries that are looked at for one key: a word that more share tells little, and the name's other words more. */
    private static final int FOR_ONE_KEY = 40;

    /** Keys that are looked up for one question. */
    private static final int KEYS = 12;

    /** Pairs in one statement: with two parameters each, far from what any database takes. */
    private static final int PAIRS = 500;

    @PersistenceContext
    private EntityManager em;

    /** Few statements, however many entries: an import writes them by the hundred. */
    void write(@Observes EntriesSaved saved) {
        Map<Long, Set<String>> there = keys(saved.entries().stream()
                .filter(entry -> !entry.isNew())
                .map(EntriesSaved.Saved::id)
                .toList());
        List<Object> gone = new ArrayList<>();
        List<Object> more = new ArrayList<>();
        for (EntriesSaved.Saved entry : saved.entries()) {
            Set<String> wanted = Traits.of(entry.said()).keys();
            Set<String> known = there.getOrDefault(entry.id(), Set.of());
            known.stream().filter(key -> !wanted.contains(key)).forEach(key -> gone.addAll(List.of(entry.id(), key)));
            wanted.stream().filter(key -> !known.contains(key)).forEach(key -> more.addAll(List.of(entry.id(), key)));
        }
        change("delete from entry_likeness where ", "(entry_id = ?# and likeness = ?#)", " or ", gone);
        change("insert into entry_likeness (entry_id, likeness) values ", "(?#, ?#)", ", ", more);
    }

    /** @param values of the pairs, one after the other; {@code #} in a pair is their place */
    private void change(String begin, String pair, String between, List<Object> values) {
        for (int first = 0; first < values.size(); first += 2 * PAIRS) {
            List<Object> some = values.subList(first, Math.min(first + 2 * PAIRS, values.size()));
            StringBuilder sql = new StringBuilder(begin);
            for (int place = 1; place < some.size(); place += 2) {
                sql.append(place == 1 ? "" : between)
                        .append(pair.replaceFirst("#", String.valueOf(place))
                                .replaceFirst("#", String.valueOf(place + 1)));
            }
            Query query = em.createNativeQuery(sql.toString());
            for (int place = 0; place < some.size(); place++) {
                query.setParameter(place + 1, some.get(place));
            }
            query.executeUpdate();
        }
    }

    private Map<Long, Set<String>> keys(List<Long> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        String places = IntStream.rangeClosed(1, entries.size())
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", "));
        Query query = em.createNativeQuery(
                "select entry_id, likeness from entry_likeness where entry_id in (" + places + ")");
        for (int place = 0; place < entries.size(); place++) {
            query.setParameter(place + 1, entries.get(place));
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> ((Number) row[0]).longValue(),
                        Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
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
