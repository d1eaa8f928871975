package org.lucerna.members.invitation;

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
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Secret;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.account.Role;
import org.lucerna.members.account.Standing;

/** A letter that lets one person make an account. Its key is known to that person alone; here is its hash. */
@Entity
@Table(name = "invitation")
@Cacheable(false)
class Invitation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invitation_seq")
    @SequenceGenerator(name = "invitation_seq", sequenceName = "invitation_seq", allocationSize = 50)
    private long id;

    @Version
    private long version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(updatable = false)
    private String email;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    private String language;

    @Column(name = "key_hash")
    private String keyHash;

    @Column(name = "invited_at", updatable = false)
    private OffsetDateTime invitedAt;

    @Column(name = "invited_by")
    private @Nullable Long invitedBy;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    @Column(name = "revoked_at")
    private @Nullable OffsetDateTime revokedAt;

    @Column(name = "accepted_at")
    private @Nullable OffsetDateTime acceptedAt;

    @Column(name = "account_id")
    private @Nullable Long accountId;

    protected Invitation() {}

    Invitation(long organisationId, String email, Role role, Language language, String key, Duration valid) {
        this.organisationId = organisationId;
        this.email = email;
        this.role = role;
        this.language = language.code();
        this.invitedAt = DatabaseTime.now();
        this.invitedBy = Acting.current().accountId();
        this.keyHash = Secret.hash(key);
        this.expiresAt = invitedAt.plus(valid);
    }

    long organisationId() {
        return organisationId;
    }

    String email() {
        return email;
    }

    Language language() {
        return new Language(language);
    }

    boolean isForEditor() {
        return role == Role.ORGANISATION_EDITOR;
    }

    /** Staff all the same; an editor is so besides. */
    Standing standing() {
        return new Standing(
                isForEditor() ? Set.of(Role.MEMBER, Role.ORGANISATION_EDITOR) : Set.of(Role.MEMBER),
                organisationId,
                Set.of());
    }

    /** The former key opens nothing any more. */
    void renew(String key, Duration valid) {
        keyHash = Secret.hash(key);
        expiresAt = DatabaseTime.now().plus(valid);
    }

    void revoke() {
        revokedAt = DatabaseTime.now();
    }

    void acceptedBy(long account) {
        acceptedAt = DatabaseTime.now();
        accountId = account;
    }

    InvitationState state() {
        if (acceptedAt != null) {
            return InvitationState.ACCEPTED;
        }
        if (revokedAt != null) {
            return InvitationState.REVOKED;
        }
        return expiresAt.isBefore(DatabaseTime.now()) ? InvitationState.EXPIRED : InvitationState.OPEN;
    }

    InvitationView view(String organisation) {
        return new InvitationView(id, organisation, email, state(), isForEditor(), expiresAt);
    }
}
