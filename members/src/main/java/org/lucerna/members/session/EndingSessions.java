package org.lucerna.members.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.lucerna.members.account.AccessChanged;

/** Lets sessions follow what happens to their account, in the transaction in which it happens. */
@ApplicationScoped
class EndingSessions {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SessionMemory memory;

    void onChange(@Observes AccessChanged change) {
        if (change.signOut()) {
            em.createQuery("delete from Session s where s.accountId = :account")
                    .setParameter("account", change.accountId())
                    .executeUpdate();
        }
        memory.forget(change.accountId());
    }
}
