package org.lucerna.members.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Who looks after a group when somebody has gone from it. Joins the caller's transaction. Thread safe. */
@ApplicationScoped
class Succession {

    @PersistenceContext
    private EntityManager em;

    /** Where nobody looks after it any more, whoever has been in it longest does from now on; the last of all closes it. */
    void settle(long groupId) {
        List<GroupMember> left = em.createQuery(
                        "select m from GroupMember m where m.groupId = :group and m.joinedAt is not null order by m.joinedAt",
                        GroupMember.class)
                .setParameter("group", groupId)
                .getResultList();
        if (left.isEmpty()) {
            em.find(MemberGroup.class, groupId).close();
        } else if (left.stream().noneMatch(GroupMember::isCoordinator)) {
            left.getFirst().coordinate();
        }
    }
}
