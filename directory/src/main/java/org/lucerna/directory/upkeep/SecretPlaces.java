package org.lucerna.directory.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Set;
import org.lucerna.directory.entry.EntriesSaved;
import org.lucerna.directory.entry.EntriesSaved.Saved;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryTexts;

/**
 * When a place becomes confidential, its address goes from what was proposed and suggested as well. Joins the transaction
 * that saves.
 */
@ApplicationScoped
class SecretPlaces {

    @PersistenceContext
    private EntityManager em;

    void forget(@Observes EntriesSaved saved) {
        saved.secret().forEach(this::forget);
    }

    private void forget(Saved entry) {
        em.createQuery("select p from Proposal p where p.entryId = :entry", Proposal.class)
                .setParameter("entry", entry.id())
                .getResultList()
                .forEach(proposal -> proposal.reword(silent(proposal.said(), entry.streets())));
        em.createQuery("select s from Suggestion s where s.entryId = :entry", Suggestion.class)
                .setParameter("entry", entry.id())
                .getResultList()
                .forEach(suggestion -> suggestion.forget(entry.streets()));
    }

    private static EntryDraft silent(EntryDraft proposed, Set<String> known) {
        Set<String> streets = new HashSet<>(known);
        streets.add(proposed.street());
        return EntryTexts.withoutAddress(proposed, streets)
                .with(parts -> parts.confidential(true).publicOffice(false));
    }
}
