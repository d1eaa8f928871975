package org.lucerna.library.resource;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.change.Change;
import org.lucerna.foundation.change.ChangeLog;

/**
 * What the database says that there is, by ids and hashes alone, to be compared with the file store and the index. It
 * counts everybody's records, so it is for the operator.
 */
@UseCases
public class Inventory {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ChangeLog changes;

    /** All records, withdrawn ones included. */
    @Requires(Permission.OPERATE)
    public long countRecords() {
        return em.createQuery("select count(r) from Resource r", Long.class).getSingleResult();
    }

    /** An original and one of the records that have it (a withdrawn one and its successor can share it). */
    public record HeldOriginal(String sha256, long recordId) {}

    /** The originals that records have, withdrawn ones too, above this hash, ascending, each once. */
    @Requires(Permission.OPERATE)
    public List<HeldOriginal> originalsAfter(String sha256, int limit) {
        return em.createQuery(
                        "select r.original.sha256, max(r.id) from Resource r where r.original.sha256 > :sha256"
                                + " group by r.original.sha256 order by r.original.sha256",
                        Object[].class)
                .setParameter("sha256", sha256)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new HeldOriginal((String) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    /** Which of these hashes a record has. */
    @Requires(Permission.OPERATE)
    public Set<String> knownAmong(Collection<String> hashes) {
        return hashes.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select distinct r.original.sha256 from Resource r where r.original.sha256 in :hashes",
                                String.class)
                        .setParameter("hashes", hashes)
                        .getResultList());
    }

    /** The ids of records that are to be found, above this one, ascending. */
    @Requires(Permission.OPERATE)
    public List<Long> idsAfter(long id, int limit) {
        return em.createQuery(
                        "select r.id from Resource r where r.withdrawnAt is null and r.id > :id order by r.id",
                        Long.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The position of the newest change. */
    @Requires(Permission.OPERATE)
    public long position() {
        return changes.position();
    }

    /** The changes after this position, oldest first, at most so many. */
    @Requires(Permission.OPERATE)
    public List<Change> changesAfter(long position, int limit) {
        return changes.after(position, limit);
    }
}
