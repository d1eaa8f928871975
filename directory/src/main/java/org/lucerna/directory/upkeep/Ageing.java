package org.lucerna.directory.upkeep;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.directory.entry.EntryReach;
import org.lucerna.directory.entry.EntrySettings;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.paging.PageRequest;

/** Entries that nobody has confirmed for long, for those who may change them. */
@UseCases
public class Ageing {

    private static final String OLD = " from Entry e where (e.verifiedOn is null or e.verifiedOn < :since) and ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Entries entries;

    @Inject
    private EntrySettings settings;

    /** How many there are in each country; those without one under the empty word. */
    @Requires(Permission.EDIT_DIRECTORY)
    public Map<String, Long> countByCountry() {
        Map<String, Long> counts = new TreeMap<>();
        query("select coalesce(e.country, ''), count(e)", "", " group by e.country", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /**
     * The longest unconfirmed first, never confirmed ones before all.
     *
     * @param country of the seat; empty for all
     */
    @Requires(Permission.EDIT_DIRECTORY)
    public Page<EntryLine> list(String country, PageRequest page) {
        List<Long> ids = query(
                        "select e.id",
                        country,
                        " order by case when e.verifiedOn is null then 0 else 1 end, e.verifiedOn, e.name, e.id",
                        Long.class)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        long total = query("select count(e)", country, "", Long.class).getSingleResult();
        return new Page<>(entries.list(ids), total, page);
    }

    private <T> TypedQuery<T> query(String select, String country, String rest, Class<T> type) {
        EntryReach reach = EntryReach.ofEditor(Acting.current());
        String ofCountry = country.isEmpty() ? "" : " and e.country = :country";
        TypedQuery<T> query = reach.fill(em.createQuery(select + OLD + reach.condition() + ofCountry + rest, type));
        query.setParameter("since", LocalDate.now(ZoneOffset.UTC).minusMonths(settings.ageingMonths()));
        return country.isEmpty() ? query : query.setParameter("country", country);
    }
}
