package org.lucerna.members.account;

import java.util.EnumSet;
import java.util.Set;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.access.Permission;

/** What the holders of a role may do and read: the one table of it. */
public enum Role {
    ADMINISTRATOR(EnumSet.allOf(Permission.class), Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.EDITORS));

    private final Set<Permission> permissions;
    private final Set<Audience> audiences;

    Role(Set<Permission> permissions, Set<Audience> audiences) {
        this.permissions = Set.copyOf(permissions);
        this.audiences = audiences;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public Set<Audience> audiences() {
        return audiences;
    }
}
