package org.lucerna.members.provider;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;

/**
 * Somebody who has been sent to the provider. It is answered once, in the browser in which it began: what the answer must
 * bring besides ({@link Proof}) is derived of that browser's secret and kept nowhere.
 */
@Entity
@Table(name = "provider_attempt")
@Cacheable(false)
class Attempt {

    @Id
    @Column(name = "state_hash")
    private String stateHash;

    @Column(name = "browser_hash")
    private String browserHash;

    private String destination;

    private String language;

    @Column(name = "account_id")
    private @Nullable Long accountId;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    protected Attempt() {}

    Attempt(
            String stateHash,
            String browserHash,
            String destination,
            Language language,
            @Nullable Long accountId,
            OffsetDateTime expiresAt) {
        this.stateHash = stateHash;
        this.browserHash = browserHash;
        this.destination = destination;
        this.language = language.code();
        this.accountId = accountId;
        this.expiresAt = expiresAt;
    }

    String destination() {
        return destination;
    }

    Language language() {
        return new Language(language);
    }

    /** Who was signed in in that browser when it began; null for a visitor. */
    @Nullable
    Long accountId() {
        return accountId;
    }
}
