package org.lucerna.directory.finder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lucerna.directory.entry.EntryArea;
import org.lucerna.directory.entry.EntrySettings;
import org.lucerna.directory.entry.EntryState;
import org.lucerna.directory.entry.Stated;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.search.Facet;

/**
 * Which entries say something: ids from the tables' indexes, for those moments in which the search cannot or should not be
 * asked. Each query has the reader's audiences in its where clause. An entry that is no longer active is not among them.
 */
@ApplicationScoped
class Candidates {

    /** More than anybody reads; who of them comes first is decided by what the row says. */
    private static final int MOST = 100;

    /** Concepts that are cheaper asked of each entry than gathered from all. */
    private static final int FEW = 4;

    /** Coordinators, rapporteurs. */
    private static final List<String> NATIONAL_TYPES = List.of("A26", "A27");

    /** A contact person for cross-border cases. */
    private static final String CONTACT_PERSON = "C10";

    private static final Set<Facet> STATED =
            Set.of(Facet.CAPABILITY, Facet.TARGET, Facet.EXPLOITATION, Facet.CROSSBORDER);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private EntrySettings settings;

    /**
     * Those that state one of these concepts and sit or help in one of these countries; in any, when there is none.
     *
     * @param exactly those of the concepts whose entries come first
     * @param orAnywhere whether those are meant, too, that help anywhere
     */
    List<Long> doing(
            Set<String> concepts,
            Set<String> exactly,
            Collection<String> countries,
            boolean orAnywhere,
            Need need,
            Actor reader) {
        Sql sql = readable(new Sql().add("select e.id"), reader)
                .add(" and e.id in (select s.entry_id from entry_statement s where s.stated = ")
                .value(Stated.YES.name())
                .add(" and s.concept in ")
                .anyOf(concepts)
                .add(")");
        if (!countries.isEmpty()) {
            in(sql, countries, orAnywhere);
        }
        return ranked(sql, exactly, countries, need, reader);
    }

    /** Those in these countries, but for those that say anything of these concepts: who denies them cannot be asked. */
    List<Long> there(Collection<String> countries, Set<String> concepts, Need need, Actor reader) {
        Sql sql = readable(new Sql().add("select e.id"), reader);
        in(sql, countries, false);
        sql.add(" and e.id not in (select s.entry_id from entry_statement s where s.concept in ")
                .anyOf(concepts)
                .add(")");
        return ranked(sql, Set.of(), countries, need, reader);
    }

    /** Those whom a country has for cases like these. */
    List<Long> nationalContacts(Collection<String> countries, int most, Actor reader) {
        Sql sql = readable(new Sql().add("select e.id"), reader)
                .add(" and e.country in ")
                .anyOf(countries)
                .add(" and (e.type in ")
                .anyOf(NATIONAL_TYPES)
                .add(" or e.id in (select s.entry_id from entry_statement s where s.stated = ")
                .value(Stated.YES.name())
                .add(" and s.concept = ")
                .value(CONTACT_PERSON)
                .add(")) order by e.name, e.id");
        return ids(sql.query(em).setMaxResults(most).getResultList());
    }

    /** Those with what was chosen of each facet, by name; what is not current comes behind. */
    List<Long> chosen(Map<Facet, Set<String>> chosen, int offset, int size, Actor reader) {
        Sql sql = narrowed(new Sql().add("select e.id"), chosen, reader).add(" order by ");
        return ids(currentFirst(sql)
                .query(em)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList());
    }

    long count(Map<Facet, Set<String>> chosen, Actor reader) {
        return number(narrowed(new Sql().add("select count(*)"), chosen, reader)
                .query(em)
                .getSingleResult());
    }

    private Sql narrowed(Sql sql, Map<Facet, Set<String>> chosen, Actor reader) {
        readable(sql, reader);
        chosen.forEach((facet, values) -> {
            if (STATED.contains(facet)) {
                sql.add(" and e.id in (select s.entry_id from entry_statement s where s.stated = ")
                        .value(Stated.YES.name())
                        .add(" and s.concept in ")
                        .anyOf(withNarrower(values))
                        .add(")");
            } else if (facet == Facet.COUNTRY) {
                in(sql, values, false);
            } else if (facet == Facet.SPEAKS) {
                sql.add(" and e.id in (select l.entry_id from entry_language l where l.language in ")
                        .anyOf(values)
                        .add(")");
            } else if (facet == Facet.TYPE) {
                sql.add(" and e.type in ").anyOf(values);
            }
        });
        return sql;
    }

    /** Without those that deny the group, and in the order that {@link PartnerFinder} promises. */
    private List<Long> ranked(Sql sql, Set<String> exactly, Collection<String> countries, Need need, Actor reader) {
        if (need.target() != null) {
            sql.add(" and e.id not in (select n.entry_id from entry_statement n where n.stated = ")
                    .value(Stated.NO.name())
                    .add(" and n.concept = ")
                    .value(need.target())
                    .add(")");
        }
        sql.add(" order by ");
        first(sql, exactly);
        first(sql, need.target() == null ? Set.of() : withNarrower(Set.of(need.target())));
        if (!countries.isEmpty()) {
            sql.add("case when e.country in ").anyOf(countries).add(" then 0 else 1 end, ");
        }
        sql.add("case when exists (select 1 from entry_contact c where c.entry_id = e.id and c.audience in ")
                .anyOf(reader.audiences().stream().map(Audience::code).toList())
                .add(") then 0 else 1 end, ");
        if (!countries.isEmpty()) {
            most(sql, "entry_area", "country", countries);
        }
        if (!need.languages().isEmpty()) {
            most(
                    sql,
                    "entry_language",
                    "language",
                    need.languages().stream().map(Language::code).toList());
        }
        return ids(currentFirst(sql).query(em).setMaxResults(MOST).getResultList());
    }

    // A list of values asked of each entry ("exists … in") makes H2 read the whole index of each value for each of
    // them: a
    // second at 10,000 entries. A few values are looked up one by one; many are looked up once for all entries.

    private static void first(Sql sql, Set<String> stating) {
        if (stating.isEmpty()) {
            return;
        }
        sql.add("case when ");
        if (stating.size() <= FEW) {
            String or = "";
            for (String concept : stating) {
                sql.add(or + "exists (select 1 from entry_statement f where f.entry_id = e.id and f.concept = ")
                        .value(concept)
                        .add(" and f.stated = ")
                        .value(Stated.YES.name())
                        .add(")");
                or = " or ";
            }
        } else {
            sql.add("e.id in (select f.entry_id from entry_statement f where f.stated = ")
                    .value(Stated.YES.name())
                    .add(" and f.concept in ")
                    .anyOf(stating)
                    .add(")");
        }
        sql.add(" then 0 else 1 end, ");
    }

    /** Those first of which most of the values stand in a side table. */
    private static void most(Sql sql, String table, String column, Collection<String> values) {
        String sum = "(";
        for (String value : values) {
            sql.add(sum + "case when exists (select 1 from " + table + " x where x.entry_id = e.id and x." + column
                            + " = ")
                    .value(value)
                    .add(") then 1 else 0 end");
            sum = " + ";
        }
        sql.add(") desc, ");
    }

    private Sql currentFirst(Sql sql) {
        return sql.add("case when e.verified_on >= ")
                .value(LocalDate.now(ZoneOffset.UTC).minusMonths(settings.ageingMonths()))
                .add(" then 0 else 1 end, e.name, e.id");
    }

    private static void in(Sql sql, Collection<String> countries, boolean orAnywhere) {
        Set<String> areas = new HashSet<>(countries);
        if (orAnywhere) {
            areas.add(EntryArea.ANYWHERE);
        }
        sql.add(" and (e.country in ")
                .anyOf(countries)
                .add(" or e.id in (select a.entry_id from entry_area a where a.country in ")
                .anyOf(areas)
                .add("))");
    }

    private Sql readable(Sql sql, Actor reader) {
        return readable(sql, "directory_entry e", reader);
    }

    /** Adds from where, and the gate: {@code e} is published, active, and this reader's to see. */
    Sql readable(Sql sql, String from, Actor reader) {
        LocalDate oldest = LocalDate.now(ZoneOffset.UTC).minusMonths(settings.inactiveMonths());
        return sql.add(" from " + from + " where e.state = ")
                .value(EntryState.PUBLISHED.name())
                .add(" and e.audience in ")
                .anyOf(reader.audiences().stream().map(Audience::code).toList())
                .add(" and (e.verified_on >= ")
                .value(oldest)
                .add(" or e.added_at >= ")
                .value(OffsetDateTime.of(oldest.atStartOfDay(), ZoneOffset.UTC))
                .add(")");
    }

    private static Set<String> withNarrower(Set<String> concepts) {
        Vocabulary vocabulary = Vocabulary.current();
        return concepts.stream()
                .flatMap(concept -> vocabulary.withNarrower(concept).stream())
                .collect(Collectors.toSet());
    }

    private static List<Long> ids(List<?> rows) {
        return rows.stream().map(Candidates::number).toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
