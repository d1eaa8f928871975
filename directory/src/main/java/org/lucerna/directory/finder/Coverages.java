package org.lucerna.directory.finder;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.Stated;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.change.ChangeLog;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.Vocabulary;

/** What organisations do in which country, so that one sees where something is lacking. */
@UseCases
public class Coverages {

    /** Under these stands what organisations do, and what they do across borders. */
    private static final List<String> ROOTS = List.of("S00", "C00");

    /** More kinds of reader than that, and the memory starts afresh. */
    private static final int READERS = 100;

    private record Counted(long position, long vocabulary, Coverage coverage) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ChangeLog changes;

    @Inject
    private Candidates candidates;

    private final Map<Set<Audience>, Counted> byReader = new ConcurrentHashMap<>();

    /** Every country. Counted once for each change: it reads all statements. */
    @Requires(Permission.ANYONE)
    public Coverage table() {
        Actor reader = Acting.current();
        long position = changes.position();
        long vocabulary = Vocabulary.current().version();
        return remembered(reader.audiences(), position, vocabulary, () -> count(null, reader));
    }

    /** One country. */
    @Requires(Permission.ANYONE)
    public Coverage of(String country) {
        return count(country, Acting.current());
    }

    private Coverage remembered(Set<Audience> reader, long position, long vocabulary, Supplier<Coverage> counting) {
        Counted known = byReader.get(reader);
        if (known != null && known.position == position && known.vocabulary == vocabulary) {
            return known.coverage;
        }
        Coverage coverage = counting.get();
        if (byReader.size() >= READERS) {
            byReader.clear();
        }
        byReader.put(reader, new Counted(position, vocabulary, coverage));
        return coverage;
    }

    private Coverage count(@Nullable String country, Actor reader) {
        Vocabulary vocabulary = Vocabulary.current();
        List<String> capabilities = ROOTS.stream()
                .flatMap(root -> vocabulary.listNarrower(root).stream())
                .filter(concept -> !concept.deprecated())
                .map(Concept::id)
                .toList();
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        if (!capabilities.isEmpty()) {
            for (Object row : rows(capabilities, country, reader, vocabulary)) {
                Object[] values = (Object[]) row;
                counts.computeIfAbsent((String) values[0], unknown -> new HashMap<>())
                        .put((String) values[1], ((Number) values[2]).longValue());
            }
        }
        return new Coverage(List.copyOf(counts.keySet()), capabilities, counts);
    }

    private List<?> rows(List<String> capabilities, @Nullable String country, Actor reader, Vocabulary vocabulary) {
        Sql sql = new Sql().add("select country, capability, count(distinct id) from (select e.country, e.id, case");
        for (String capability : capabilities) {
            sql.add(" when s.concept in ")
                    .anyOf(vocabulary.withNarrower(capability))
                    .add(" then cast(")
                    .value(capability)
                    .add(" as varchar(20))");
        }
        sql.add(" end as capability");
        candidates
                .readable(sql, "directory_entry e join entry_statement s on s.entry_id = e.id", reader)
                .add(" and s.stated = ")
                .value(Stated.YES.name())
                .add(" and e.country ");
        if (country == null) {
            sql.add("is not null");
        } else {
            sql.add("= ").value(country);
        }
        return sql.add(") done where capability is not null group by country, capability")
                .rows(em);
    }
}
