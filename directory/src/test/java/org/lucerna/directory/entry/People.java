package org.lucerna.directory.entry;

import java.util.EnumSet;
import java.util.Set;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.access.Permission;

/** Who reads and edits in the tests. */
public final class People {

    private static final Set<Audience> MEMBERS = Set.of(Audience.PUBLIC, Audience.MEMBERS);
    private static final Set<Audience> EDITORS = Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.EDITORS);

    /** Edits the whole directory. */
    public static final Actor ANA = new Actor(
            1L,
            "Ana",
            EnumSet.of(Permission.ANYONE, Permission.EDIT_DIRECTORY, Permission.EDIT_WHOLE_DIRECTORY),
            EDITORS);

    /** Reads and writes letters as a member; may change nothing. */
    public static final Actor BRAM = new Actor(
            2L, "Bram", Set.of(Permission.ANYONE, Permission.OWN_ACCOUNT, Permission.WRITE_TO_ORGANISATIONS), MEMBERS);

    /** Edits the entries of Italy. */
    public static final Actor CHIARA = new Actor(
            3L, "Chiara", EnumSet.of(Permission.ANYONE, Permission.EDIT_DIRECTORY), EDITORS, null, Set.of("IT"));

    /** Looks after the entry of member organisation 70. */
    public static final Actor DORO = new Actor(
            4L,
            "Doro",
            EnumSet.of(Permission.ANYONE, Permission.OWN_ACCOUNT, Permission.EDIT_DIRECTORY),
            MEMBERS,
            70L,
            Set.of());

    private People() {}
}
