package org.lucerna.directory.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.lucerna.directory.entry.EntriesSaved;
import org.lucerna.directory.entry.EntryStore;

/**
 * When a place becomes confidential, so does it in the entries that went into its entry: they tell of the same place, and
 * wait to be brought back. Joins the transaction that saves.
 */
@ApplicationScoped
class SecretTwins {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private EntryStore store;

    void forget(@Observes EntriesSaved saved) {
        for (EntriesSaved.Saved entry : saved.secret()) {
            List<?> went = em.createNativeQuery("select from_entry from entry_merger where into_entry = ?1")
                    .setParameter(1, entry.id())
                    .getResultList();
            went.forEach(id -> store.silence(((Number) id).longValue(), entry.streets()));
        }
    }
}
