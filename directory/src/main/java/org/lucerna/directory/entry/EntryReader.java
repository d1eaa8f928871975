package org.lucerna.directory.entry;

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

/** Every query over entries that answers a reader. Each has the reader's audiences in its where clause. */
@ApplicationScoped
class EntryReader {

    private static final String READABLE = " from Entry e where e.state = :state and e.audience in :audiences";

    @PersistenceContext
    private EntityManager em;

    Optional<Entry> find(long id, Actor reader) {
        return find(id, EntryState.PUBLISHED, reader);
    }

    Optional<Entry> find(long id, EntryState state, Actor reader) {
        return query("select e" + READABLE + " and e.id = :id", Entry.class, state, reader)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<Entry> list(Collection<Long> ids, Actor reader) {
        return ids.isEmpty()
                ? List.of()
                : whole(query("select e" + READABLE + " and e.id in :ids", Entry.class, EntryState.PUBLISHED, reader)
                                .setParameter("ids", ids))
                        .getResultList();
    }

    List<Entry> byName(PageRequest page, Actor reader) {
        return whole(query("select e" + READABLE + " order by e.name, e.id", Entry.class, EntryState.PUBLISHED, reader))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    List<Entry> ofMember(long organisation, Actor reader) {
        return whole(query(
                                "select e" + READABLE
                                        + " and e.memberOrganisation = :organisation order by e.name, e.id",
                                Entry.class,
                                EntryState.PUBLISHED,
                                reader)
                        .setParameter("organisation", organisation))
                .getResultList();
    }

    long count(Actor reader) {
        return query("select count(e)" + READABLE, Long.class, EntryState.PUBLISHED, reader)
                .getSingleResult();
    }

    /**
     * Brings the side tables of all entries with one query each, where one for each entry would be sent otherwise. To be
     * read alone: EclipseLink 4.0.7 takes a batch of embeddables for entities that it must watch for changes, and breaks at
     * the commit (its issue 921); what is read only, it does not watch.
     */
    static TypedQuery<Entry> whole(TypedQuery<Entry> query) {
        return query.setHint("eclipselink.read-only", "true")
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "e.names")
                .setHint("eclipselink.batch", "e.statements")
                .setHint("eclipselink.batch", "e.languages")
                .setHint("eclipselink.batch", "e.areas")
                .setHint("eclipselink.batch", "e.networks")
                .setHint("eclipselink.batch", "e.contacts");
    }

    private <T> TypedQuery<T> query(String jpql, Class<T> type, EntryState state, Actor reader) {
        return em.createQuery(jpql, type)
                .setParameter("state", state)
                .setParameter(
                        "audiences",
                        reader.audiences().stream().map(Audience::code).toList());
    }
}
