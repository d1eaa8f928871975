package org.lucerna.directory.upkeep;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntrySearchMapping;
import org.lucerna.directory.entry.EntrySettings;
import org.lucerna.directory.entry.EntryState;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.change.ChangeLog;

/** The single steps of {@link GrowingOld}, each a transaction of its own. */
@UseCases
class Standings {

    private static final String CALENDAR = "the calendar did it; nobody changed an entry";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ChangeLog changes;

    @Inject
    private EntrySettings settings;

    /** The day up to which everything was told; empty before the first time. */
    @Requires(Permission.OPERATE)
    public Optional<LocalDate> findToldUpTo() {
        return em
                .createNativeQuery("select cast(told_up_to as varchar(10)) from entry_ageing where id = 1")
                .getResultList()
                .stream()
                .map(day -> LocalDate.parse(String.valueOf(day)))
                .findFirst();
    }

    /**
     * The entries that may have another standing on this day than on the other: those whose last confirmation, or whose
     * coming in, has passed one of the two ages in between. Each of the three ranges is read from an index.
     *
     * @param from exclusive of what was old on that day already; null for all that is old
     */
    @Requires(Permission.OPERATE)
    public List<Long> listPassed(@Nullable LocalDate from, LocalDate to) {
        Set<Long> ids = new TreeSet<>();
        for (int months : new int[] {settings.ageingMonths(), settings.inactiveMonths()}) {
            TypedQuery<Long> confirmed =
                    query("e.verifiedOn", from != null).setParameter("before", to.minusMonths(months));
            ids.addAll((from == null ? confirmed : confirmed.setParameter("since", from.minusMonths(months)))
                    .getResultList());
        }
        TypedQuery<Long> added = query("e.addedAt", from != null)
                .setParameter("before", start(to.minusMonths(settings.inactiveMonths())));
        ids.addAll(
                (from == null ? added : added.setParameter("since", start(from.minusMonths(settings.inactiveMonths()))))
                        .getResultList());
        return List.copyOf(ids);
    }

    private TypedQuery<Long> query(String when, boolean since) {
        return em.createQuery(
                        "select e.id from Entry e where e.state = :published and " + when + " < :before"
                                + (since ? " and " + when + " >= :since" : ""),
                        Long.class)
                .setParameter("published", EntryState.PUBLISHED);
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** Has the index read these again. */
    @Unaudited(CALENDAR)
    @Requires(Permission.OPERATE)
    public void tell(List<Long> ids) {
        changes.append(EntrySearchMapping.KIND, ids);
    }

    @Unaudited(CALENDAR)
    @Requires(Permission.OPERATE)
    public void noteToldUpTo(LocalDate day) {
        boolean again = em.createNativeQuery("update entry_ageing set told_up_to = ?1 where id = 1")
                        .setParameter(1, day)
                        .executeUpdate()
                > 0;
        if (!again) {
            em.createNativeQuery("insert into entry_ageing (id, told_up_to) values (1, ?1)")
                    .setParameter(1, day)
                    .executeUpdate();
        }
    }
}
