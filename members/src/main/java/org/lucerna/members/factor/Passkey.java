package org.lucerna.members.factor;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.database.DatabaseTime;

/** A key of somebody's device or password manager; its secret half never leaves it. */
@Entity
@Table(name = "passkey")
@Cacheable(false)
class Passkey {

    static final int LONGEST_NAME = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "passkey_seq")
    @SequenceGenerator(name = "passkey_seq", sequenceName = "passkey_seq", allocationSize = 50)
    private long id;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "credential_id", updatable = false)
    private String credentialId;

    @Column(updatable = false)
    private String credential;

    @Column(name = "sign_count")
    private long signCount;

    @Column(updatable = false)
    private boolean copied;

    private String name;

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt;

    @Column(name = "last_used_at")
    private @Nullable OffsetDateTime lastUsedAt;

    protected Passkey() {}

    Passkey(long accountId, String name, Ceremony.Made made) {
        this.accountId = accountId;
        this.name = name;
        this.credentialId = made.credentialId();
        this.credential = made.credential();
        this.signCount = made.signCount();
        this.copied = made.copied();
        this.createdAt = DatabaseTime.now();
    }

    long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    String credentialId() {
        return credentialId;
    }

    String credential() {
        return credential;
    }

    long signCount() {
        return signCount;
    }

    boolean copied() {
        return copied;
    }

    void used(long newSignCount) {
        signCount = newSignCount;
        lastUsedAt = DatabaseTime.now();
    }

    PasskeyView view() {
        return new PasskeyView(id, name, createdAt, lastUsedAt);
    }
}
