package org.lucerna.library.resource;

import java.util.EnumSet;
import java.util.Set;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.access.Permission;

/** Who reads and edits in the tests. */
public final class People {

    /** Edits the library in Antwerp. */
    public static final Actor ANA = new Actor(
            1L,
            "Ana",
            EnumSet.of(Permission.ANYONE, Permission.EDIT_LIBRARY),
            Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.EDITORS));

    /** Reads as a member; may change nothing. */
    public static final Actor BRAM =
            new Actor(2L, "Bram", Set.of(Permission.ANYONE), Set.of(Audience.PUBLIC, Audience.MEMBERS));

    private People() {}
}
