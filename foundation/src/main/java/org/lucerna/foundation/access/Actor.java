package org.lucerna.foundation.access;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts: what they may do and which audiences they may read. Immutable.
 *
 * @param accountId the account, or null for a visitor or the portal itself
 * @param name for logs and greetings; never used to decide anything
 */
public record Actor(@Nullable Long accountId, String name, Set<Permission> permissions, Set<Audience> audiences) {

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
    }

    public boolean may(Permission permission) {
        return permission == Permission.ANYONE || permissions.contains(permission);
    }

    public boolean mayRead(Audience audience) {
        return audiences.contains(audience);
    }
}
