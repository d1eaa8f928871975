package org.lucerna.members.account;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.account.Credentials.Owner;

/** Somebody who can sign in. Not cached between transactions: what they may do can change on another machine. */
@Entity
@Table(name = "account")
@Cacheable(false)
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
    private long id;

    @Version
    private long version;

    private String email;

    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private AccountState state = AccountState.ACTIVE;

    private String language;

    @Column(name = "has_second_factor")
    private boolean hasSecondFactor;

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @Column(name = "organisation_id")
    private @Nullable Long organisationId;

    @ElementCollection
    @CollectionTable(name = "account_country", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "country")
    private Set<String> countries;

    @Column(name = "name_shown")
    private boolean nameShown;

    @Column(name = "last_seen_at")
    private @Nullable OffsetDateTime lastSeenAt;

    @Column(name = "warned_at")
    private @Nullable OffsetDateTime warnedAt;

    @ElementCollection
    @CollectionTable(name = "account_language", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "language")
    private Set<String> languages;

    @ElementCollection
    @CollectionTable(name = "account_expertise", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "topic")
    private Set<String> expertise;

    @ElementCollection
    @CollectionTable(name = "account_notification", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "notification")
    @Enumerated(EnumType.STRING)
    private Set<Notification> notifications;

    protected Account() {}

    Account(String email, String name, String passwordHash, Standing standing, Language language) {
        this.email = email;
        this.name = name;
        this.passwordHash = passwordHash;
        this.language = language.code();
        this.createdAt = DatabaseTime.now();
        this.roles = new HashSet<>(standing.roles());
        this.countries = new HashSet<>(standing.countries());
        this.organisationId = standing.organisationId();
        this.languages = new HashSet<>();
        this.expertise = new HashSet<>();
        this.notifications = new HashSet<>();
    }

    long id() {
        return id;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    Language language() {
        return new Language(language);
    }

    Owner owner() {
        return new Owner(id, email, name, passwordHash, hasSecondFactor);
    }

    void changeEmail(String normalised) {
        this.email = normalised;
    }

    void changePassword(String hash) {
        this.passwordHash = hash;
    }

    boolean isActive() {
        return state == AccountState.ACTIVE;
    }

    void close() {
        state = AccountState.CLOSED;
    }

    void reopen() {
        state = AccountState.ACTIVE;
    }

    Standing standing() {
        return new Standing(roles, organisationId, countries);
    }

    void changeStanding(Standing standing) {
        replace(roles, standing.roles());
        replace(countries, standing.countries());
        organisationId = standing.organisationId();
    }

    Profile profile() {
        return new Profile(
                name,
                nameShown,
                language(),
                languages.stream().sorted().toList(),
                expertise.stream().sorted().toList(),
                notifications);
    }

    void change(Profile profile) {
        name = profile.name().strip();
        nameShown = profile.nameShown();
        language = profile.language().code();
        replace(languages, profile.languages());
        replace(expertise, profile.expertise());
        replace(notifications, profile.notifications());
    }

    private static <T> void replace(Set<T> kept, Collection<T> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    void warned(OffsetDateTime now) {
        warnedAt = now;
    }

    /** All of it but the password's hash. */
    Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("id", id);
        facts.put("email", email);
        facts.put("name", name);
        facts.put("nameShown", nameShown);
        facts.put("state", state.name());
        facts.put("createdAt", createdAt.toString());
        facts.put("lastSeenAt", Objects.toString(lastSeenAt, null));
        facts.put("warnedAt", Objects.toString(warnedAt, null));
        facts.put("languageOfLetters", language);
        facts.put("languages", languages.stream().sorted().toList());
        facts.put("expertise", expertise.stream().sorted().toList());
        facts.put(
                "notifications", notifications.stream().map(Enum::name).sorted().toList());
        facts.put("roles", roles.stream().map(Enum::name).sorted().toList());
        facts.put("organisationId", organisationId);
        facts.put("countries", countries.stream().sorted().toList());
        facts.put("hasSecondFactor", hasSecondFactor);
        return facts;
    }

    AccountView view() {
        return new AccountView(id, email, name, state, standing(), language(), createdAt);
    }
}
