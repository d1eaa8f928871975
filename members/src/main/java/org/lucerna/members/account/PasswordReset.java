package org.lucerna.members.account;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A key that was sent to somebody who has forgotten their password. */
@Entity
@Table(name = "password_reset")
@Cacheable(false)
class PasswordReset {

    @Id
    @Column(name = "key_hash")
    private String keyHash;

    @Column(name = "account_id")
    private @Nullable Long accountId;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    protected PasswordReset() {}

    PasswordReset(String keyHash, @Nullable Long accountId, OffsetDateTime expiresAt) {
        this.keyHash = keyHash;
        this.accountId = accountId;
        this.expiresAt = expiresAt;
    }

    @Nullable
    Long accountId() {
        return accountId;
    }
}
