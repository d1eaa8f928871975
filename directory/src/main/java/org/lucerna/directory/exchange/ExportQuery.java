package org.lucerna.directory.exchange;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;

/** An {@link ExportFilter} as SQL, with the reader's audiences in its where clause. For one use, one thread. */
final class ExportQuery {

    private final StringBuilder where = new StringBuilder(" from directory_entry e where e.state = 'PUBLISHED'");
    private final List<Object> values = new ArrayList<>();

    ExportQuery(ExportFilter filter, Actor reader) {
        where.append(" and e.audience in ")
                .append(anyOf(reader.audiences().stream().map(Audience::code).toList()));
        for (Set<String> concepts : filter.concepts()) {
            String any = anyOf(concepts);
            where.append(" and (e.type in ")
                    .append(any)
                    .append(" or exists (select 1 from entry_statement s where s.entry_id = e.id and s.stated = 'YES'"
                            + " and s.concept in ")
                    .append(any)
                    .append("))");
        }
        Instant since = filter.changedSince();
        if (since != null) {
            where.append(" and e.changed_at >= ").append(value(since.atOffset(ZoneOffset.UTC)));
        }
        if (filter.located()) {
            where.append(" and e.confidential = false and (e.country is not null or e.region <> '' or e.town <> '')");
        }
        Long only = filter.only();
        if (only != null) {
            where.append(" and e.id = ").append(value(only));
        }
        if (!filter.words().isEmpty()) {
            String like = value("%" + escaped(filter.words().toLowerCase(Locale.ROOT)) + "%");
            where.append(" and (lower(e.town) like ")
                    .append(like)
                    .append(
                            " escape '!' or exists (select 1 from entry_name n where n.entry_id = e.id and lower(n.name) like ")
                    .append(like)
                    .append(" escape '!'))");
        }
    }

    ExportQuery after(long id) {
        where.append(" and e.id > ").append(value(id));
        return this;
    }

    long count(EntityManager em) {
        return ((Number) query(em, "select count(*)" + where).getSingleResult()).longValue();
    }

    List<Long> ids(EntityManager em, int offset, int limit) {
        List<?> rows = query(em, "select e.id" + where + " order by e.id")
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(Number.class::cast).map(Number::longValue).toList();
    }

    private Query query(EntityManager em, String sql) {
        Query query = em.createNativeQuery(sql);
        for (int place = 0; place < values.size(); place++) {
            query.setParameter(place + 1, values.get(place));
        }
        return query;
    }

    private String anyOf(Collection<String> several) {
        return several.isEmpty()
                ? "(null)"
                : several.stream().sorted().map(this::value).collect(Collectors.joining(", ", "(", ")"));
    }

    private String value(Object value) {
        values.add(value);
        return "?" + values.size();
    }

    private static String escaped(String words) {
        return words.replaceAll("[!%_]", "!$0");
    }
}
