package org.lucerna.members.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lucerna.foundation.access.Audience;

/** What somebody is part of, as far as it decides what they read. One statement. Thread safe. */
@ApplicationScoped
class Belonging {

    /**
     * @param groups the audiences of the closed groups that they have joined
     * @param organisationIsMember false while their organisation is suspended, or after it has left
     * @param secondFactorDemanded whether their organisation wants one of all its staff
     */
    record Ties(Set<Audience> groups, boolean organisationIsMember, boolean secondFactorDemanded) {}

    @PersistenceContext
    private EntityManager em;

    Ties of(long accountId) {
        List<?> rows = em.createNativeQuery("select 'group', group_id from group_member"
                        + " where account_id = ?1 and joined_at is not null"
                        + " union all select case when o.state <> 'MEMBER' then 'away' else 'factor' end, o.id"
                        + " from account a join organisation o on o.id = a.organisation_id"
                        + " where a.id = ?1 and (o.state <> 'MEMBER' or o.demands_second_factor)")
                .setParameter(1, accountId)
                .getResultList();
        Set<Audience> groups = new HashSet<>();
        boolean away = false;
        boolean factor = false;
        for (Object row : rows) {
            Object[] tie = (Object[]) row;
            switch (String.valueOf(tie[0]).strip()) { // H2 fills short words up with spaces
                case "group" -> groups.add(Audience.group(((Number) tie[1]).longValue()));
                case "away" -> away = true;
                default -> factor = true;
            }
        }
        return new Ties(groups, !away, factor);
    }
}
