package org.lucerna.members.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lucerna.foundation.privacy.PersonalData;
import org.lucerna.foundation.privacy.PersonalDataHolder;

/** What is kept of who decided about applications and what they asked. */
@ApplicationScoped
class Deciders implements PersonalDataHolder {

    @PersistenceContext
    private EntityManager em;

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public Set<String> tables() {
        return Set.of("application", "application_message");
    }

    @Override
    public PersonalData export(long accountId) {
        List<String> asked = em.createQuery(
                        "select m.text from ApplicationMessage m where m.writtenBy = :account order by m.id",
                        String.class)
                .setParameter("account", accountId)
                .getResultList();
        List<Long> decided = em.createQuery(
                        "select a.id from Application a where a.decidedBy = :account order by a.id", Long.class)
                .setParameter("account", accountId)
                .getResultList();
        return asked.isEmpty() && decided.isEmpty()
                ? PersonalData.NONE
                : new PersonalData(Map.of("asked", asked, "decided", decided));
    }

    @Override
    public void erase(long accountId) {
        em.createQuery("update ApplicationMessage m set m.writtenBy = null where m.writtenBy = :account")
                .setParameter("account", accountId)
                .executeUpdate();
        em.createQuery("update Application a set a.decidedBy = null where a.decidedBy = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
