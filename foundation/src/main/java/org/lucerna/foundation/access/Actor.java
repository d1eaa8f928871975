package org.lucerna.foundation.access;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Denied;

/**
 * Somebody who acts: what they may do, which audiences they may read, and how far a permission reaches that is theirs for
 * a part only. Immutable.
 *
 * @param accountId the account, or null for a visitor or the portal itself
 * @param name for logs and greetings; never used to decide anything
 * @param audiences of their roles and of the closed groups that they are in
 * @param organisationId the member organisation whose staff they are, or null
 * @param countries whose content and entries they edit as country editor (ISO 3166-1 alpha-2, upper case)
 */
public record Actor(
        @Nullable Long accountId,
        String name,
        Set<Permission> permissions,
        Set<Audience> audiences,
        @Nullable Long organisationId,
        Set<String> countries) {

    /** A visitor who has not signed in. */
    public static final Actor ANONYMOUS =
            new Actor(null, "visitor", Set.of(Permission.ANYONE), Set.of(Audience.PUBLIC));

    /** The operator at the machine's own command line, and the portal's own jobs. */
    public static final Actor OPERATOR = new Actor(
            null,
            "operator",
            EnumSet.allOf(Permission.class),
            Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.EDITORS));

    public Actor {
        permissions = Set.copyOf(permissions);
        audiences = Set.copyOf(audiences);
        countries = Set.copyOf(countries);
    }

    /** Somebody of no organisation and no country. */
    public Actor(@Nullable Long accountId, String name, Set<Permission> permissions, Set<Audience> audiences) {
        this(accountId, name, permissions, audiences, null, Set.of());
    }

    /** The account that acts, for what only somebody signed in can do. @throws Denied for a visitor and for the portal itself */
    public long account() {
        if (accountId == null) {
            throw new Denied();
        }
        return accountId;
    }

    /** Whether this organisation is the one whose staff they are. */
    public boolean isStaffOf(long organisation) {
        return organisationId != null && organisationId == organisation;
    }

    /** Whether they are an editor of this country. */
    public boolean editsCountry(String country) {
        return countries.contains(country);
    }

    public boolean may(Permission permission) {
        return permission == Permission.ANYONE || permissions.contains(permission);
    }

    public boolean mayRead(Audience audience) {
        return audiences.contains(audience);
    }
}
