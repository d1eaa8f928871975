package org.lucerna.library.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.paging.PageRequest;

/** Every query over records that answers a reader. Each has the reader's audiences in its where clause. */
@ApplicationScoped
class Shelf {

    private static final String READABLE = " from Resource r where r.withdrawnAt is null and r.audience in :audiences";

    @PersistenceContext
    private EntityManager em;

    Optional<Resource> find(long id, Actor reader) {
        return query("select r" + READABLE + " and r.id = :id", Resource.class, reader)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** A record that was taken out of the library. */
    Optional<Resource> findWithdrawn(long id, Actor reader) {
        return query(
                        "select r from Resource r where r.withdrawnAt is not null and r.audience in :audiences"
                                + " and r.id = :id",
                        Resource.class,
                        reader)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<Resource> findByOriginal(String sha256, Actor reader) {
        return query("select r" + READABLE + " and r.heldSha256 = :sha256", Resource.class, reader)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    List<Resource> list(Collection<Long> ids, Actor reader) {
        return ids.isEmpty()
                ? List.of()
                : whole(query("select r" + READABLE + " and r.id in :ids", Resource.class, reader)
                                .setParameter("ids", ids))
                        .getResultList();
    }

    List<Resource> newest(PageRequest page, Actor reader) {
        return whole(query("select r" + READABLE + " order by r.addedAt desc, r.id desc", Resource.class, reader))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    List<Resource> ofOrganisations(Collection<String> names, int limit, Actor reader) {
        return names.isEmpty()
                ? List.of()
                : whole(query(
                                        "select r" + READABLE
                                                + " and r.organisation in :names order by r.addedAt desc, r.id desc",
                                        Resource.class,
                                        reader)
                                .setParameter("names", names))
                        .setMaxResults(limit)
                        .getResultList();
    }

    long count(Actor reader) {
        return query("select count(r)" + READABLE, Long.class, reader).getSingleResult();
    }

    LibraryFigures figures(Actor reader) {
        Object[] sums = query(
                        "select count(r), count(r.heldSha256), coalesce(sum(r.original.pages), 0),"
                                + " count(distinct r.language)" + READABLE,
                        Object[].class,
                        reader)
                .getSingleResult();
        long countries = query(
                        "select count(distinct c) from Resource r join r.countries c"
                                + " where r.withdrawnAt is null and r.audience in :audiences",
                        Long.class,
                        reader)
                .getSingleResult();
        return new LibraryFigures(number(sums[0]), number(sums[1]), number(sums[2]), number(sums[3]), countries);
    }

    /** Brings the side tables of all records with one query each, where one for each record would be sent otherwise. */
    static TypedQuery<Resource> whole(TypedQuery<Resource> query) {
        return query.setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "r.authors")
                .setHint("eclipselink.batch", "r.topics")
                .setHint("eclipselink.batch", "r.countries");
    }

    private <T> TypedQuery<T> query(String jpql, Class<T> type, Actor reader) {
        return em.createQuery(jpql, type)
                .setParameter(
                        "audiences",
                        reader.audiences().stream().map(Audience::code).toList());
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }
}
