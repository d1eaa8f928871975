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
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.database.DatabaseTime;

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

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    protected Account() {}

    Account(String email, String name, String passwordHash, Set<Role> roles) {
        this.email = email;
        this.name = name;
        this.passwordHash = passwordHash;
        this.roles = new HashSet<>(roles);
        this.createdAt = DatabaseTime.now();
    }

    long id() {
        return id;
    }

    String passwordHash() {
        return passwordHash;
    }

    AccountView view() {
        return new AccountView(id, email, name, roles);
    }

    /** What all roles together let this person do and read. */
    Actor actor() {
        Set<Permission> permissions =
                roles.stream().flatMap(role -> role.permissions().stream()).collect(Collectors.toSet());
        permissions.add(Permission.ANYONE);
        Set<Audience> audiences =
                roles.stream().flatMap(role -> role.audiences().stream()).collect(Collectors.toSet());
        audiences.add(Audience.PUBLIC);
        return new Actor(id, name, permissions, audiences);
    }
}
