package org.lucerna.foundation.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What happened to which item, in commit order. Thread safe; {@link #append} joins the caller's transaction.
 *
 * <p>Positions are drawn from one row that the transaction keeps locked until it commits. A database sequence would be
 * faster, but a number taken first can commit last, and a reader that has gone past it would miss it for ever.
 */
@ApplicationScoped
public class ChangeLog {

    @PersistenceContext
    private EntityManager em;

    /** Notes that the item was created, changed or removed. Call it last: writers queue from here to their commit. */
    public void append(String kind, long itemId) {
        append(kind, List.of(itemId));
    }

    /** The same of several items, in their order, in as few statements as for one. */
    public void append(String kind, List<Long> itemIds) {
        if (itemIds.isEmpty()) {
            return;
        }
        em.createNativeQuery("update change_clock set position = position + " + itemIds.size() + " where id = 1")
                .executeUpdate();
        // Numbers as SQL's own words: in a list of rows, a parameter has no type.
        String items = IntStream.range(0, itemIds.size())
                .mapToObj(place -> "(" + (place + 1 - itemIds.size()) + ", "
                        + itemIds.get(place).longValue() + ")")
                .collect(Collectors.joining(", "));
        em.createNativeQuery("insert into change_log (position, kind, item_id, changed_at)"
                        + " select c.position + i.step, ?1, i.id, current_timestamp from change_clock c,"
                        + " (values " + items + ") i (step, id) where c.id = 1")
                .setParameter(1, kind)
                .executeUpdate();
    }

    /** The changes after this position, oldest first, at most so many. */
    public List<Change> after(long position, int limit) {
        List<?> rows = em.createNativeQuery(
                        "select position, kind, item_id from change_log" + " where position > ?1 order by position")
                .setParameter(1, position)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(ChangeLog::change).toList();
    }

    /** The position of the newest committed change; 0 when nothing ever happened. */
    public long position() {
        return ((Number) em.createNativeQuery("select position from change_clock where id = 1")
                        .getSingleResult())
                .longValue();
    }

    private static Change change(Object[] row) {
        return new Change(((Number) row[0]).longValue(), (String) row[1], ((Number) row[2]).longValue());
    }
}
