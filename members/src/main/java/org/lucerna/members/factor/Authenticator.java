package org.lucerna.members.factor;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.database.DatabaseTime;

/** The app that shows somebody a new code every half minute. */
@Entity
@Table(name = "authenticator")
@Cacheable(false)
class Authenticator {

    @Id
    @Column(name = "account_id")
    private long accountId;

    private String secret;

    @Column(name = "confirmed_at")
    private @Nullable OffsetDateTime confirmedAt;

    @Column(name = "last_step")
    private long lastStep;

    protected Authenticator() {}

    Authenticator(long accountId, String secret) {
        this.accountId = accountId;
        this.secret = secret;
    }

    String secret() {
        return secret;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    @Nullable
    OffsetDateTime confirmedAt() {
        return confirmedAt;
    }

    /** Whether this is a code of now; each works once (RFC 6238, section 5.2). */
    boolean accept(String code, Instant now) {
        OptionalLong step = TimeCodes.stepOf(code, secret, now);
        if (step.isEmpty() || step.getAsLong() <= lastStep) {
            return false;
        }
        lastStep = step.getAsLong();
        return true;
    }

    void confirm() {
        confirmedAt = DatabaseTime.now();
    }
}
