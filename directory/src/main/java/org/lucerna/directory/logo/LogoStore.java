package org.lucerna.directory.logo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.picture.Logo;

/**
 * How the logos of entries are kept. For use cases of the directory, which have decided already that it may be done; it
 * decides nothing about who. Joins the caller's transaction.
 */
@ApplicationScoped
public class LogoStore {

    @PersistenceContext
    private EntityManager em;

    Optional<Logo> find(long entry) {
        return rows("select type, picture from entry_logo where entry_id = ?1", entry).stream()
                .map(Object[].class::cast)
                .map(row -> new Logo((String) row[0], Base64.getDecoder().decode((String) row[1])))
                .findFirst();
    }

    /** Without loading it. */
    Optional<String> findMark(long entry) {
        return rows("select mark from entry_logo where entry_id = ?1", entry).stream()
                .map(String.class::cast)
                .findFirst();
    }

    void put(long entry, Logo logo) {
        // Two who send one at once come one after the other; the later stays.
        rows("select id from directory_entry where id = ?1 for update", entry);
        remove(entry);
        em.createNativeQuery("insert into entry_logo (entry_id, type, picture, mark, changed_at)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, entry)
                .setParameter(2, logo.type())
                .setParameter(3, Base64.getEncoder().encodeToString(logo.bytes()))
                .setParameter(4, logo.mark())
                .setParameter(5, DatabaseTime.now())
                .executeUpdate();
    }

    void remove(long entry) {
        em.createNativeQuery("delete from entry_logo where entry_id = ?1")
                .setParameter(1, entry)
                .executeUpdate();
    }

    /** In a merger: the entry that stays keeps its own logo; where it has none, it gets the other's. */
    public void takeOver(long from, long into, OffsetDateTime mergedAt) {
        em.createNativeQuery("insert into entry_logo (entry_id, type, picture, mark, changed_at)"
                        + " select e.id, l.type, l.picture, l.mark, ?3 from entry_logo l, directory_entry e"
                        + " where l.entry_id = ?1 and e.id = ?2"
                        + " and not exists (select 1 from entry_logo own where own.entry_id = ?2)")
                .setParameter(1, from)
                .setParameter(2, into)
                .setParameter(3, mergedAt)
                .executeUpdate();
    }

    /** Undoes {@link #takeOver}, unless somebody has changed the logo since. To be called while the merger stands. */
    public void giveBack(long from, long into) {
        em.createNativeQuery("delete from entry_logo where entry_id = ?2 and changed_at ="
                        + " (select m.merged_at from entry_merger m where m.from_entry = ?1 and m.into_entry = ?2)")
                .setParameter(1, from)
                .setParameter(2, into)
                .executeUpdate();
    }

    private List<?> rows(String sql, long entry) {
        return em.createNativeQuery(sql).setParameter(1, entry).getResultList();
    }
}
