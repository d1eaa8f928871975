package org.lucerna.members.group;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A closed group, as somebody sees it who is in it or was invited.
 *
 * @param joined false while the reader is invited only; then there are no people in it
 * @param coordinator whether the reader looks after the group
 */
public record GroupView(
        long id,
        String name,
        String purpose,
        boolean closed,
        boolean joined,
        boolean coordinator,
        List<Person> people,
        OffsetDateTime foundedAt) {

    /** Somebody in the group. Who is invited only is shown to nobody: it would tell whether an address is a member's. */
    public record Person(long accountId, String name, boolean coordinator) {}

    public GroupView {
        people = List.copyOf(people);
    }
}
