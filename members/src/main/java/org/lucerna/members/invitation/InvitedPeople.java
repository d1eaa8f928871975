package org.lucerna.members.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lucerna.foundation.privacy.PersonalData;
import org.lucerna.foundation.privacy.PersonalDataHolder;

/** What is kept of who invited whom. */
@ApplicationScoped
class InvitedPeople implements PersonalDataHolder {

    @PersistenceContext
    private EntityManager em;

    @Override
    public String name() {
        return "invitations";
    }

    @Override
    public Set<String> tables() {
        return Set.of("invitation");
    }

    @Override
    public PersonalData export(long accountId) {
        List<Map<String, ?>> accepted = em.createQuery(
                        "select i from Invitation i where i.accountId = :account or i.invitedBy = :account",
                        Invitation.class)
                .setParameter("account", accountId)
                .getResultStream()
                .<Map<String, ?>>map(invitation -> Map.of(
                        "email", invitation.email(),
                        "state", invitation.state().name(),
                        "organisation", invitation.organisationId()))
                .toList();
        return accepted.isEmpty() ? PersonalData.NONE : new PersonalData(Map.of("invitations", accepted));
    }

    @Override
    public void erase(long accountId) {
        em.createQuery("delete from Invitation i where i.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
        em.createQuery("update Invitation i set i.invitedBy = null where i.invitedBy = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
