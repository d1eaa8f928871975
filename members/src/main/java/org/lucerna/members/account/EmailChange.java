package org.lucerna.members.account;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** A new address that the old one and the new one have to agree to. */
@Entity
@Table(name = "email_change")
@Cacheable(false)
class EmailChange {

    @Id
    @Column(name = "account_id")
    private long accountId;

    private String email;

    @Column(name = "old_hash")
    private String oldHash;

    @Column(name = "new_hash")
    private String newHash;

    @Column(name = "old_agreed")
    private boolean oldAgreed;

    @Column(name = "new_agreed")
    private boolean newAgreed;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    protected EmailChange() {}

    EmailChange(long accountId, String email, String oldHash, String newHash, OffsetDateTime expiresAt) {
        this.accountId = accountId;
        this.email = email;
        this.oldHash = oldHash;
        this.newHash = newHash;
        this.expiresAt = expiresAt;
    }

    long accountId() {
        return accountId;
    }

    String email() {
        return email;
    }

    void agree(String keyHash) {
        oldAgreed |= oldHash.equals(keyHash);
        newAgreed |= newHash.equals(keyHash);
    }

    boolean isAgreed() {
        return oldAgreed && newAgreed;
    }
}
