package org.lucerna.members.group;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.database.DatabaseTime;

/** Somebody who is in a group, or invited to it. */
@Entity
@Table(name = "group_member")
@IdClass(GroupMember.Key.class)
@Cacheable(false)
class GroupMember {

    /** Group and account. */
    static class Key implements Serializable {
        private long groupId;
        private long accountId;

        protected Key() {}

        Key(long groupId, long accountId) {
            this.groupId = groupId;
            this.accountId = accountId;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.groupId == groupId && key.accountId == accountId;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(31 * groupId + accountId);
        }
    }

    @Id
    @Column(name = "group_id")
    private long groupId;

    @Id
    @Column(name = "account_id")
    private long accountId;

    private boolean coordinator;

    @Column(name = "invited_at")
    private OffsetDateTime invitedAt;

    @Column(name = "invited_by")
    private @Nullable Long invitedBy;

    @Column(name = "joined_at")
    private @Nullable OffsetDateTime joinedAt;

    protected GroupMember() {}

    static GroupMember founder(long groupId, long accountId) {
        GroupMember founder = invited(groupId, accountId, accountId);
        founder.coordinator = true;
        founder.join();
        return founder;
    }

    static GroupMember invited(long groupId, long accountId, long by) {
        GroupMember member = new GroupMember();
        member.groupId = groupId;
        member.accountId = accountId;
        member.invitedBy = by;
        member.invitedAt = DatabaseTime.now();
        return member;
    }

    long accountId() {
        return accountId;
    }

    boolean isCoordinator() {
        return coordinator;
    }

    void coordinate() {
        coordinator = true;
    }

    boolean hasJoined() {
        return joinedAt != null;
    }

    void join() {
        joinedAt = DatabaseTime.now();
    }
}
