package org.lucerna.directory.addressbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.lucerna.directory.entry.EntriesSaved;
import org.lucerna.directory.entry.PlaceTraces;

/** When a place becomes confidential, its address goes from its readers' notes as well. Joins the transaction that saves. */
@ApplicationScoped
class SecretNotes {

    @PersistenceContext
    private EntityManager em;

    void forget(@Observes EntriesSaved saved) {
        saved.secret().forEach(this::forget);
    }

    private void forget(EntriesSaved.Saved saved) {
        List<?> notes = em.createNativeQuery(
                        "select distinct note from address_book where entry_id = ?1 and note <> ''")
                .setParameter(1, saved.id())
                .getResultList();
        for (Object row : notes) {
            String note = (String) row;
            String silent = PlaceTraces.without(note, saved.streets());
            if (!silent.equals(note)) {
                em.createNativeQuery("update address_book set note = ?1 where entry_id = ?2 and note = ?3")
                        .setParameter(1, silent)
                        .setParameter(2, saved.id())
                        .setParameter(3, note)
                        .executeUpdate();
            }
        }
    }
}
