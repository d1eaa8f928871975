package org.lucerna.members.session;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.lucerna.foundation.database.DatabaseTime;

/** One browser in which somebody is signed in, or half-way there. */
@Entity
@Table(name = "account_session")
@Cacheable(false)
class Session {

    /** How long the second step may take. */
    static final Duration SECOND_STEP = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_session_seq")
    @SequenceGenerator(name = "account_session_seq", sequenceName = "account_session_seq", allocationSize = 50)
    private long id;

    @Column(name = "secret_hash", updatable = false)
    private String secretHash;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Stage stage;

    @Column(updatable = false)
    private boolean kept;

    private String browser;

    private String place;

    @Column(name = "started_at", updatable = false)
    private OffsetDateTime startedAt;

    @Column(name = "last_seen_at")
    private OffsetDateTime lastSeenAt;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    @Column(name = "ends_at", updatable = false)
    private OffsetDateTime endsAt;

    @Column(name = "by_provider", updatable = false)
    private boolean byProvider;

    @Column(name = "second_factor_shown", updatable = false)
    private boolean secondFactorShown;

    protected Session() {}

    Session(
            long accountId,
            String secretHash,
            Stage stage,
            boolean kept,
            Means means,
            Surroundings where,
            SessionSettings settings) {
        this.accountId = accountId;
        this.secretHash = secretHash;
        this.stage = stage;
        this.kept = kept;
        this.byProvider = means != Means.OURS;
        this.secondFactorShown = means == Means.PROVIDER_WITH_SECOND_FACTOR;
        this.browser = where.browser();
        this.place = where.place();
        this.startedAt = DatabaseTime.now();
        this.lastSeenAt = startedAt;
        this.endsAt = startedAt.plus(stage == Stage.SECOND_STEP ? SECOND_STEP : settings.longest(kept));
        this.expiresAt = earlier(startedAt.plus(settings.idle(kept)), endsAt);
    }

    long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    Stage stage() {
        return stage;
    }

    boolean kept() {
        return kept;
    }

    /** Notes the request that has just come. */
    void touch(OffsetDateTime now, SessionSettings settings) {
        lastSeenAt = now;
        expiresAt = earlier(now.plus(settings.idle(kept)), endsAt);
    }

    SessionView view() {
        return new SessionView(id, browser, place, kept, startedAt, lastSeenAt);
    }

    private static OffsetDateTime earlier(OffsetDateTime one, OffsetDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
