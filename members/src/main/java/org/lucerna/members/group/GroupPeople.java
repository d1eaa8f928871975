package org.lucerna.members.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lucerna.foundation.privacy.PersonalData;
import org.lucerna.foundation.privacy.PersonalDataHolder;

/** Who is in which group, and who invited them. */
@ApplicationScoped
class GroupPeople implements PersonalDataHolder {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Succession succession;

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public Set<String> tables() {
        return Set.of("group_member");
    }

    @Override
    public PersonalData export(long accountId) {
        List<String> groups = em.createQuery(
                        "select g.name from MemberGroup g, GroupMember m where m.groupId = g.id and m.accountId = :account"
                                + " order by g.name",
                        String.class)
                .setParameter("account", accountId)
                .getResultList();
        return groups.isEmpty() ? PersonalData.NONE : new PersonalData(Map.of("groups", groups));
    }

    /** Groups outlive who founded them: somebody else looks after them, or they are closed. */
    @Override
    public void erase(long accountId) {
        List<Long> groups = em.createQuery(
                        "select m.groupId from GroupMember m where m.accountId = :account and m.joinedAt is not null",
                        Long.class)
                .setParameter("account", accountId)
                .getResultList();
        em.createQuery("delete from GroupMember m where m.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
        em.createQuery("update GroupMember m set m.invitedBy = null where m.invitedBy = :account")
                .setParameter("account", accountId)
                .executeUpdate();
        groups.forEach(succession::settle);
    }
}
