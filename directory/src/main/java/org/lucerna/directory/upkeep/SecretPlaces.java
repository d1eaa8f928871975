package org.lucerna.directory.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.lucerna.directory.entry.EntriesSaved;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryTexts;

/** When a place becomes confidential, its address goes from what was proposed as well. Joins the transaction that saves. */
@ApplicationScoped
class SecretPlaces {

    @PersistenceContext
    private EntityManager em;

    void forget(@Observes EntriesSaved saved) {
        List<Long> confidential = saved.entries().stream()
                .filter(entry -> !entry.isNew() && entry.said().isConfidential())
                .map(EntriesSaved.Saved::id)
                .toList();
        if (!confidential.isEmpty()) {
            em.createQuery("select p from Proposal p where p.entryId in :entries", Proposal.class)
                    .setParameter("entries", confidential)
                    .getResultList()
                    .forEach(proposal -> {
                        EntryDraft proposed = proposal.said();
                        proposal.reword(EntryTexts.withoutAddress(proposed, Set.of(proposed.street()))
                                .with(parts -> parts.confidential(true).publicOffice(false)));
                    });
        }
    }
}
