package org.lucerna.directory.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lucerna.foundation.privacy.PersonalData;
import org.lucerna.foundation.privacy.PersonalDataHolder;

/** Who proposed a change of an entry. */
@ApplicationScoped
class ProposalPeople implements PersonalDataHolder {

    @PersistenceContext
    private EntityManager em;

    @Override
    public String name() {
        return "directory-proposals";
    }

    @Override
    public Set<String> tables() {
        return Set.of("entry_proposal");
    }

    @Override
    public PersonalData export(long accountId) {
        List<Map<String, Object>> proposals = em.createQuery(
                        "select p from Proposal p where p.author = :account order by p.id", Proposal.class)
                .setParameter("account", accountId)
                .getResultStream()
                .map(proposal -> Map.<String, Object>of(
                        "entry", proposal.name(),
                        "proposedAt", proposal.proposedAt().toString(),
                        "state", proposal.state().name()))
                .toList();
        return proposals.isEmpty() ? PersonalData.NONE : new PersonalData(Map.of("proposals", proposals));
    }

    @Override
    public void erase(long accountId) {
        em.createQuery("update Proposal p set p.author = null where p.author = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
