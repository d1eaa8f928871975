package org.lucerna.members.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.members.account.Accounts;
import org.lucerna.members.account.Given;
import org.lucerna.members.account.OwnProfile;
import org.lucerna.members.account.Role;
import org.lucerna.members.account.Standing;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;

/** Closed groups, whatever the database. */
abstract class GroupsContract {

    private TestDatabase database;
    private TestPortal portal;
    private Groups groups;
    private Accounts accounts;
    private long ana;
    private long ben;
    private long eve;

    abstract TestDatabase newDatabase();

    @BeforeEach
    void open() {
        database = newDatabase();
        portal = TestPortal.open(database, List.of(Accounts.class, Groups.class), Given.SETTINGS);
        groups = portal.get(Groups.class);
        accounts = portal.get(Accounts.class);
        ana = member("ana");
        ben = member("ben");
        eve = member("eve");
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void whoFoundsAGroupReadsWhatIsItsAlone() {
        GroupView group = as(ana, () -> groups.found("Return from Italy", "A working group"));

        assertThat(actor(ana).mayRead(Audience.group(group.id()))).isTrue();
        assertThat(actor(ben).mayRead(Audience.group(group.id()))).isFalse();
        assertThat(as(ana, () -> groups.list())).extracting(GroupView::name).containsExactly("Return from Italy");
    }

    @Test
    void toOthersThereIsNoSuchGroup() {
        long group = as(ana, () -> groups.found("Return", "")).id();

        assertThat(as(eve, () -> groups.list())).isEmpty();
        assertThatThrownBy(() -> as(eve, () -> groups.get(group))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(eve, () -> groups.join(group))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(eve, () -> groups.invite(group, "eve@example.org")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(eve, () -> groups.close(group))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(eve, () -> groups.leave(group))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> groups.list()).isInstanceOf(Denied.class);
    }

    @Test
    void whoIsInvitedReadsNothingBeforeTheySaidYes() {
        long group = as(ana, () -> groups.found("Return", "")).id();
        as(ana, () -> groups.invite(group, " BEN@example.org"));
        assertThat(actor(ben).mayRead(Audience.group(group))).isFalse();
        assertThat(as(ben, () -> groups.get(group)).people()).isEmpty();

        GroupView joined = as(ben, () -> groups.join(group));

        assertThat(joined.people()).extracting(GroupView.Person::name).containsExactly("ana", "ben");
        assertThat(actor(ben).mayRead(Audience.group(group))).isTrue();
        assertThatThrownBy(() -> as(ben, () -> groups.invite(group, "eve@example.org")))
                .as("only who looks after it invites")
                .isInstanceOf(Denied.class);
    }

    @Test
    void whetherAnAddressIsAMembersIsNotTold() {
        long group = as(ana, () -> groups.found("Return", "")).id();

        GroupView unknown = as(ana, () -> groups.invite(group, "nobody@example.org"));
        assertThat(unknown.people()).hasSize(1);
        assertThat(database.number("select count(*) from letter")).isZero();
        GroupView known = as(ana, () -> groups.invite(group, "ben@example.org"));
        assertThat(known.people()).as("nothing tells them apart").isEqualTo(unknown.people());
        as(ana, () -> groups.invite(group, "ben@example.org"));
        assertThat(database.number("select count(*) from letter")).isEqualTo(1);
    }

    @Test
    void whoLeavesOrIsTakenOutReadsNothingAnyMore() {
        long group = withBen();

        as(ana, () -> groups.leave(group));
        assertThat(actor(ana).mayRead(Audience.group(group))).isFalse();
        assertThat(as(ben, () -> groups.get(group)).coordinator())
                .as("somebody looks after it")
                .isTrue();

        as(ben, () -> groups.invite(group, "eve@example.org"));
        as(eve, () -> groups.join(group));
        as(ben, () -> groups.remove(group, eve));
        assertThat(actor(eve).mayRead(Audience.group(group))).isFalse();
    }

    @Test
    void aClosedGroupTakesNobodyInAndIsStillRead() {
        long group = withBen();
        as(ana, () -> groups.invite(group, "eve@example.org"));

        as(ana, () -> groups.close(group));

        assertThatThrownBy(() -> as(eve, () -> groups.join(group))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> as(ana, () -> groups.invite(group, "eve@example.org")))
                .isInstanceOf(Conflict.class);
        assertThat(actor(ben).mayRead(Audience.group(group))).isTrue();
    }

    @Test
    void administratorsSeeThatThereIsAGroupAndNotWhatIsInIt() {
        long group = withBen();

        assertThat(Acting.as(Actor.OPERATOR, () -> groups.listAll(new PageRequest(1, 10)))
                        .items())
                .containsExactly(new GroupSummary(group, "Return", false, 2));
        assertThatThrownBy(() -> as(ana, () -> groups.listAll(new PageRequest(1, 10))))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aGroupNeedsAName() {
        assertThatThrownBy(() -> as(ana, () -> groups.found("  ", "x".repeat(1001))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid.Field::field)
                                .containsExactly("name", "purpose"));
    }

    @Test
    void whenAnAccountGoesItsGroupsAreHandedOnOrClosed() {
        long shared = withBen();
        long alone = as(ana, () -> groups.found("Alone", "")).id();

        as(ana, () -> {
            portal.get(OwnProfile.class).leave();
            return true;
        });

        assertThat(as(ben, () -> groups.get(shared)).coordinator()).isTrue();
        assertThat(Acting.as(Actor.OPERATOR, () -> groups.listAll(new PageRequest(1, 10)))
                        .items())
                .containsExactly(
                        new GroupSummary(alone, "Alone", true, 0), new GroupSummary(shared, "Return", false, 1));
    }

    private long withBen() {
        long group = as(ana, () -> groups.found("Return", "")).id();
        as(ana, () -> groups.invite(group, "ben@example.org"));
        as(ben, () -> groups.join(group));
        return group;
    }

    private long member(String name) {
        return Acting.as(
                        Actor.OPERATOR,
                        () -> accounts.create(
                                name + "@example.org", name, "seven quiet lanterns", Standing.of(Role.MEMBER)))
                .id();
    }

    private Actor actor(long account) {
        return accounts.identity(account).orElseThrow().actor();
    }

    private <T> T as(long account, Supplier<T> work) {
        return Acting.as(actor(account), work);
    }
}
