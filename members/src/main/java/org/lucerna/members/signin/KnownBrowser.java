package org.lucerna.members.signin;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.lucerna.foundation.database.DatabaseTime;

/** A browser in which somebody has signed in to an account. */
@Entity
@Table(name = "known_browser")
@Cacheable(false)
class KnownBrowser {

    @Id
    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "last_seen_at")
    private OffsetDateTime lastSeenAt;

    protected KnownBrowser() {}

    KnownBrowser(String secretHash, long accountId) {
        this.secretHash = secretHash;
        this.accountId = accountId;
        this.lastSeenAt = DatabaseTime.now();
    }

    OffsetDateTime lastSeenAt() {
        return lastSeenAt;
    }
}
