package org.lucerna.members.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.lucerna.foundation.problem.Conflict;

/** Keeps a portal from being left without anybody who can administer it. */
@ApplicationScoped
class LastAdministrator {

    @PersistenceContext
    private EntityManager em;

    /**
     * Call it inside the transaction that takes the role away. All administrators' rows stay locked until its end: two who
     * leave at the same moment wait for each other, and the second is told.
     *
     * @throws Conflict when this account is the only active administrator
     */
    void mayStopBeingOne(long accountId) {
        List<?> rows = em.createNativeQuery(
                        "select a.id from account a where a.state = 'ACTIVE' and exists (select 1 from account_role r"
                                + " where r.account_id = a.id and r.role = 'ADMINISTRATOR') order by a.id for update")
                .getResultList();
        List<Long> administrators =
                rows.stream().map(id -> ((Number) id).longValue()).toList();
        if (administrators.equals(List.of(accountId))) {
            throw new Conflict("account.lastAdministrator");
        }
    }
}
