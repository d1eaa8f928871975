package org.lucerna.members.provider;

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

/**
 * Who an account's owner is at a provider: its issuer and their subject there, and nothing else. An address is no identity:
 * it changes hands (OpenID Connect Core 1.0, section 5.7).
 */
@Entity
@Table(name = "provider_identity")
@Cacheable(false)
class ProviderIdentity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "provider_identity_seq")
    @SequenceGenerator(name = "provider_identity_seq", sequenceName = "provider_identity_seq", allocationSize = 50)
    private long id;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(updatable = false)
    private String issuer;

    @Column(updatable = false)
    private String subject;

    @Column(name = "connected_at", updatable = false)
    private OffsetDateTime connectedAt;

    @Column(name = "last_used_at")
    private @Nullable OffsetDateTime lastUsedAt;

    protected ProviderIdentity() {}

    ProviderIdentity(long accountId, String issuer, String subject) {
        this.accountId = accountId;
        this.issuer = issuer;
        this.subject = subject;
        this.connectedAt = DatabaseTime.now();
    }

    long accountId() {
        return accountId;
    }

    String subject() {
        return subject;
    }

    void used() {
        lastUsedAt = DatabaseTime.now();
    }

    ConnectionView view() {
        return new ConnectionView(id, issuer, connectedAt, lastUsedAt);
    }
}
