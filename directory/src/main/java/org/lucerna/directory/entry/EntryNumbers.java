package org.lucerna.directory.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.persistence.sessions.UnitOfWork;

/**
 * Numbers that entries bring along from another portal, beside those that the database hands out. Joins the caller's
 * transaction. Thread safe.
 */
@ApplicationScoped
class EntryNumbers {

    @PersistenceContext
    private EntityManager em;

    private long drawn;

    /** Those of the numbers that an entry has, whoever may see it, withdrawn or not. */
    Set<Long> taken(Collection<Long> numbers) {
        List<Long> taken = numbers.isEmpty()
                ? List.of()
                : em.createQuery("select e.id from Entry e where e.id in :numbers", Long.class)
                        .setParameter("numbers", numbers)
                        .getResultList();
        return new HashSet<>(taken);
    }

    /**
     * Sees to it that the database never hands this number out. Numbers are drawn by the fifty and kept in memory, so they
     * are drawn from there: a sequence set by SQL would leave the fifty that are in memory.
     */
    synchronized void pass(long number) {
        UnitOfWork unit = em.unwrap(UnitOfWork.class);
        while (drawn <= number) {
            drawn = unit.getNextSequenceNumberValue(Entry.class).longValue();
        }
    }
}
