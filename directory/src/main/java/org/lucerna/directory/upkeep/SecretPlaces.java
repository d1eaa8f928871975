package org.lucerna.directory.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntrySaved;
import org.lucerna.directory.entry.EntryTexts;

/** When a place becomes confidential, its address goes from what was proposed as well. Joins the transaction that saves. */
@ApplicationScoped
class SecretPlaces {

    @PersistenceContext
    private EntityManager em;

    void forget(@Observes EntrySaved saved) {
        if (saved.said().isConfidential()) {
            em.createQuery("select p from Proposal p where p.entryId = :entry", Proposal.class)
                    .setParameter("entry", saved.id())
                    .getResultList()
                    .forEach(proposal -> {
                        EntryDraft proposed = proposal.said();
                        proposal.reword(EntryTexts.withoutAddress(proposed, Set.of(proposed.street()))
                                .with(parts -> parts.confidential(true).publicOffice(false)));
                    });
        }
    }
}
