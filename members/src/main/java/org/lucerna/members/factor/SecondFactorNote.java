package org.lucerna.members.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.lucerna.members.account.AccessChanged;
import org.lucerna.members.account.Letters;

/** Follows each change of an account's second factors: notes whether there is one, and tells the owner. */
@ApplicationScoped
class SecondFactorNote {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Letters letters;

    @Inject
    private Event<AccessChanged> changes;

    /** In the transaction of the change. */
    void changed(long account) {
        changed(account, "factor.changed");
    }

    /** The same, when it was not the owner who changed it. */
    void taken(long account) {
        changed(account, "factor.reset");
    }

    private void changed(long account, String template) {
        em.flush();
        em.createNativeQuery("update account set has_second_factor ="
                        + " (exists (select 1 from authenticator t where t.account_id = account.id and t.confirmed_at is not null)"
                        + " or exists (select 1 from passkey p where p.account_id = account.id)) where id = ?1")
                .setParameter(1, account)
                .executeUpdate();
        letters.post(account, template, "/account/security");
        changes.fire(new AccessChanged(account, false));
    }
}
