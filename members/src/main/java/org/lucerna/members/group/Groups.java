package org.lucerna.members.group;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Item;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.Outbox;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.account.AccessChanged;
import org.lucerna.members.account.Admission;

/**
 * Closed groups. To whoever is neither in a group nor invited there is no such group. A group that is closed takes nobody in
 * any more; those who are in it go on reading what it has.
 */
@UseCases
public class Groups {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_PURPOSE = 1000;

    private static final String KIND = "group";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Succession succession;

    @Inject
    private Outbox outbox;

    @Inject
    private Admission admission;

    @Inject
    private Event<AccessChanged> changes;

    /** The groups that the actor is in or invited to, by name. */
    @Requires(Permission.TAKE_PART_IN_GROUPS)
    public List<GroupView> list() {
        List<?> rows = em.createQuery(
                        "select g, m from MemberGroup g, GroupMember m where m.groupId = g.id and m.accountId = :me"
                                + " order by lower(g.name), g.id")
                .setParameter("me", me())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> view((MemberGroup) row[0], (GroupMember) row[1], List.of()))
                .toList();
    }

    /** All groups, with nothing of what is in them, for who administers the network. */
    @Requires(Permission.ADMINISTER_ORGANISATIONS)
    public Page<GroupSummary> listAll(PageRequest request) {
        List<?> rows = em.createNativeQuery("select g.id, g.name, g.closed_at, count(m.joined_at) from member_group g"
                        + " left join group_member m on m.group_id = g.id"
                        + " group by g.id, g.name, g.closed_at order by lower(g.name), g.id")
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList();
        long total =
                em.createQuery("select count(g) from MemberGroup g", Long.class).getSingleResult();
        return new Page<>(
                rows.stream()
                        .map(Object[].class::cast)
                        .map(row -> new GroupSummary(
                                ((Number) row[0]).longValue(),
                                (String) row[1],
                                row[2] != null,
                                ((Number) row[3]).longValue()))
                        .toList(),
                total,
                request);
    }

    /** @throws NotFound when the actor is neither in it nor invited */
    @Requires(Permission.TAKE_PART_IN_GROUPS)
    public GroupView get(long groupId) {
        GroupMember mine = membership(groupId, me());
        return view(group(groupId), mine, mine.hasJoined() ? people(groupId) : List.of());
    }

    /** The actor is the first in it and looks after it. @throws Invalid naming each field that breaks a rule */
    @Requires(Permission.TAKE_PART_IN_GROUPS)
    @Audited(act = "create", kind = KIND)
    public GroupView found(String typedName, String typedPurpose) {
        String name = typedName.strip();
        String purpose = typedPurpose.strip();
        check(name, purpose);
        MemberGroup group = new MemberGroup(name, purpose);
        em.persist(group);
        em.flush();
        GroupMember founder = GroupMember.founder(group.id(), me());
        em.persist(founder);
        changes.fire(new AccessChanged(me(), false));
        return view(group, founder, List.of());
    }

    /**
     * Invites the member with this address, by letter. Whether there is one is not told.
     *
     * @throws NotFound when the actor is not in the group
     * @throws Denied when the actor does not look after it
     * @throws Conflict when it is closed
     */
    @Requires(Permission.TAKE_PART_IN_GROUPS)
    @Audited(act = "invite", kind = KIND)
    public GroupView invite(@Item long groupId, String email) {
        GroupMember mine = coordinated(groupId);
        MemberGroup group = group(groupId);
        if (group.isClosed()) {
            throw new Conflict("group.isClosed");
        }
        if (!admission.isPlausible(email)) {
            throw new Invalid("email", "account.email.notAnAddress");
        }
        findMember(admission.normalised(email)).ifPresent(person -> {
            if (find(groupId, person.id()).isEmpty()) {
                em.persist(GroupMember.invited(groupId, person.id(), me()));
                outbox.post(new Letter(
                        person.email(), person.language(), "group.invited", Map.of(Letter.PATH, "/groups/" + groupId)));
            }
        });
        em.flush();
        return view(group, mine, people(groupId));
    }

    /** Says yes to an invitation. @throws NotFound when there is none. @throws Conflict when the group is closed */
    @Requires(Permission.TAKE_PART_IN_GROUPS)
    @Audited(act = "join", kind = KIND)
    public GroupView join(@Item long groupId) {
        GroupMember mine = membership(groupId, me());
        if (group(groupId).isClosed()) {
            throw new Conflict("group.isClosed");
        }
        if (!mine.hasJoined()) {
            mine.join();
            changes.fire(new AccessChanged(me(), false));
        }
        em.flush();
        return view(group(groupId), mine, people(groupId));
    }

    /**
     * Leaves the group, or says no to its invitation. When the last who looks after it leaves, the one who has been in it
     * longest does from now on; the last of all closes it.
     *
     * @throws NotFound when the actor is neither in it nor invited
     */
    @Requires(Permission.TAKE_PART_IN_GROUPS)
    @Audited(act = "leave", kind = KIND)
    public boolean leave(@Item long groupId) {
        em.remove(membership(groupId, me()));
        em.flush();
        succession.settle(groupId);
        changes.fire(new AccessChanged(me(), false));
        return true;
    }

    /**
     * Takes somebody out of the group.
     *
     * @throws NotFound when the actor or that person is not in the group
     * @throws Denied when the actor does not look after it
     */
    @Requires(Permission.TAKE_PART_IN_GROUPS)
    @Audited(act = "remove", kind = KIND)
    public GroupView remove(@Item long groupId, long accountId) {
        GroupMember mine = coordinated(groupId);
        em.remove(membership(groupId, accountId));
        em.flush();
        succession.settle(groupId);
        changes.fire(new AccessChanged(accountId, false));
        return view(group(groupId), mine, people(groupId));
    }

    /** Takes nobody in any more. @throws NotFound when the actor is not in it. @throws Denied when they do not look after it */
    @Requires(Permission.TAKE_PART_IN_GROUPS)
    @Audited(act = "close", kind = KIND)
    public GroupView close(@Item long groupId) {
        GroupMember mine = coordinated(groupId);
        group(groupId).close();
        return view(group(groupId), mine, people(groupId));
    }

    private void check(String name, String purpose) {
        List<Invalid.Field> broken = new ArrayList<>();
        if (name.isEmpty()) {
            broken.add(new Invalid.Field("name", "account.name.missing"));
        } else if (name.length() > LONGEST_NAME) {
            broken.add(new Invalid.Field("name", "resource.text.tooLong", LONGEST_NAME));
        }
        if (purpose.length() > LONGEST_PURPOSE) {
            broken.add(new Invalid.Field("purpose", "resource.text.tooLong", LONGEST_PURPOSE));
        }
        if (!broken.isEmpty()) {
            throw new Invalid(broken);
        }
    }

    private record Member(long id, String email, Language language) {}

    private Optional<Member> findMember(String email) {
        List<?> rows = em.createNativeQuery(
                        "select id, email, language from account where email = ?1 and state = 'ACTIVE'")
                .setParameter(1, email)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Member(((Number) row[0]).longValue(), (String) row[1], new Language((String) row[2])))
                .findFirst();
    }

    private List<GroupView.Person> people(long groupId) {
        List<?> rows = em.createNativeQuery("select m.account_id, a.name, m.coordinator from group_member m"
                        + " join account a on a.id = m.account_id where m.group_id = ?1 and m.joined_at is not null"
                        + " order by lower(a.name), a.id")
                .setParameter(1, groupId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new GroupView.Person(((Number) row[0]).longValue(), (String) row[1], (Boolean) row[2]))
                .toList();
    }

    private GroupView view(MemberGroup group, GroupMember mine, List<GroupView.Person> people) {
        return new GroupView(
                group.id(),
                group.name(),
                group.purpose(),
                group.isClosed(),
                mine.hasJoined(),
                mine.isCoordinator(),
                people,
                group.foundedAt());
    }

    private GroupMember coordinated(long groupId) {
        GroupMember mine = membership(groupId, me());
        if (!mine.isCoordinator()) {
            throw new Denied();
        }
        return mine;
    }

    private GroupMember membership(long groupId, long accountId) {
        return find(groupId, accountId).orElseThrow(NotFound::new);
    }

    private Optional<GroupMember> find(long groupId, long accountId) {
        return Optional.ofNullable(
                em.find(GroupMember.class, new GroupMember.Key(groupId, accountId), LockModeType.PESSIMISTIC_WRITE));
    }

    private MemberGroup group(long groupId) {
        MemberGroup group = em.find(MemberGroup.class, groupId);
        if (group == null) {
            throw new NotFound();
        }
        return group;
    }

    private static long me() {
        return Acting.current().account();
    }
}
