package org.lucerna.directory.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.lucerna.foundation.access.Secret;
import org.lucerna.foundation.database.DatabaseTime;

/** The keys that letters bring. Only their hashes are kept. Joins the caller's transaction; thread safe. */
@ApplicationScoped
class VerificationKeys {

    /** To what a key opens the door. */
    record Opened(long entryId, boolean used) {}

    @PersistenceContext
    private EntityManager em;

    /** A new key for this entry. Those of earlier letters stay good: somebody may open the older one. */
    String create(long entryId, Duration valid) {
        String key = Secret.create();
        em.createNativeQuery("insert into verification_key (key_hash, entry_id, expires_at) values (?1, ?2, ?3)")
                .setParameter(1, Secret.hash(key))
                .setParameter(2, entryId)
                .setParameter(3, DatabaseTime.now().plus(valid))
                .executeUpdate();
        return key;
    }

    Optional<Opened> find(String key) {
        List<?> rows = em.createNativeQuery("select entry_id, case when used_at is null then 0 else 1 end"
                        + " from verification_key where key_hash = ?1 and expires_at > ?2")
                .setParameter(1, Secret.hash(key))
                .setParameter(2, DatabaseTime.now())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Opened(((Number) row[0]).longValue(), ((Number) row[1]).intValue() == 1))
                .findFirst();
    }

    /** All keys of this entry have served. @return false when they had already */
    boolean use(long entryId) {
        return em.createNativeQuery("update verification_key set used_at = ?1 where entry_id = ?2 and used_at is null")
                        .setParameter(1, DatabaseTime.now())
                        .setParameter(2, entryId)
                        .executeUpdate()
                > 0;
    }

    int deleteExpired(OffsetDateTime now) {
        return em.createNativeQuery("delete from verification_key where expires_at <= ?1")
                .setParameter(1, now)
                .executeUpdate();
    }
}
