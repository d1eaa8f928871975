package org.lucerna.members.factor;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What a passkey is asked to sign, once. */
@Entity
@Table(name = "passkey_challenge")
@Cacheable(false)
class PasskeyChallenge {

    @Id
    @Column(name = "challenge_hash")
    private String challengeHash;

    @Column(name = "account_id")
    private @Nullable Long accountId;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    protected PasskeyChallenge() {}

    PasskeyChallenge(String challengeHash, @Nullable Long accountId, OffsetDateTime expiresAt) {
        this.challengeHash = challengeHash;
        this.accountId = accountId;
        this.expiresAt = expiresAt;
    }
}
