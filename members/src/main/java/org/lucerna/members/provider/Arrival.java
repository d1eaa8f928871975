package org.lucerna.members.provider;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Secret;

/** Somebody whom the provider knows and we do not, waiting in a browser to be connected with an account. */
@Entity
@Table(name = "provider_arrival")
@Cacheable(false)
class Arrival {

    private static final int MOST_CODES = 3;
    private static final int MOST_TRIES = 5;

    @Id
    @Column(name = "browser_hash")
    private String browserHash;

    private String issuer;

    private String subject;

    private String email;

    @Column(name = "email_verified")
    private boolean emailVerified;

    private String name;

    @Column(name = "account_id")
    private @Nullable Long accountId;

    @Column(name = "code_hash")
    private @Nullable String codeHash;

    private int codes;

    private int tries;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    protected Arrival() {}

    Arrival(String browserHash, Claimed person, @Nullable Long accountId, OffsetDateTime expiresAt) {
        this.browserHash = browserHash;
        this.issuer = person.issuer();
        this.subject = person.subject();
        this.email = Objects.requireNonNullElse(person.email(), "");
        this.emailVerified = person.emailVerified();
        this.name = person.name();
        this.accountId = accountId;
        this.expiresAt = expiresAt;
    }

    String issuer() {
        return issuer;
    }

    String subject() {
        return subject;
    }

    /** As the provider says; empty when it says none. */
    String email() {
        return email;
    }

    boolean isEmailVerified() {
        return emailVerified && !email.isEmpty();
    }

    String name() {
        return name;
    }

    /** Who was signed in in this browser before the provider was asked; null for a visitor. */
    @Nullable
    Long accountId() {
        return accountId;
    }

    boolean isCodeSent() {
        return codeHash != null;
    }

    /** A code for a letter to the address. @return false when there have been enough */
    boolean expect(String code) {
        if (codes >= MOST_CODES) {
            return false;
        }
        codes++;
        codeHash = Secret.hash(code);
        return true;
    }

    /** Whether this is the code; after a few wrong ones none is any more. */
    boolean accept(String code) {
        if (codeHash == null || tries >= MOST_TRIES) {
            return false;
        }
        tries++;
        return codeHash.equals(Secret.hash(code));
    }
}
