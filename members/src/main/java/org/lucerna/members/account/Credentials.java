package org.lucerna.members.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;

/** What signing in needs to know of an account. Does not leave this package. */
@UseCases
class Credentials {

    /** An account's secret, and whose it is. */
    record Credential(String passwordHash, long accountId) {}

    @PersistenceContext
    private EntityManager em;

    @Requires(Permission.ANYONE)
    public Optional<Credential> find(String normalisedEmail) {
        return em.createQuery("select a from Account a where a.email = :email and a.state = :active", Account.class)
                .setParameter("email", normalisedEmail)
                .setParameter("active", AccountState.ACTIVE)
                .getResultStream()
                .findFirst()
                .map(account -> new Credential(account.passwordHash(), account.id()));
    }
}
