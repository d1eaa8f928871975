package org.lucerna.members.group;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.database.DatabaseTime;

/** A closed group. */
@Entity
@Table(name = "member_group")
@Cacheable(false)
class MemberGroup {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "member_group_seq")
    @SequenceGenerator(name = "member_group_seq", sequenceName = "member_group_seq", allocationSize = 50)
    private long id;

    @Version
    private long version;

    private String name;
    private String purpose;

    @Column(name = "founded_at", updatable = false)
    private OffsetDateTime foundedAt;

    @Column(name = "closed_at")
    private @Nullable OffsetDateTime closedAt;

    protected MemberGroup() {}

    MemberGroup(String name, String purpose) {
        this.name = name;
        this.purpose = purpose;
        this.foundedAt = DatabaseTime.now();
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    String purpose() {
        return purpose;
    }

    OffsetDateTime foundedAt() {
        return foundedAt;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    void close() {
        closedAt = DatabaseTime.now();
    }
}
