package org.lucerna.directory.finder;

import java.util.List;
import org.lucerna.directory.entry.EntryLine;

/**
 * Who can help. No list is a dead end for the others: where nobody fits, the nearest do. Immutable.
 *
 * @param fitting those that do what is needed where it is needed, the best first; none of them denies what was asked for
 * @param askThere in the same country, though they do not state that they do it
 * @param nextDoor those that do it in a neighbouring country
 * @param elsewhere those that do it in any other country, where nobody nearer does
 * @param nationalContacts of the countries: coordinators, rapporteurs, contact persons for cross-border cases
 */
public record Help(
        List<Helper> fitting,
        List<Helper> askThere,
        List<Helper> nextDoor,
        List<Helper> elsewhere,
        List<EntryLine> nationalContacts) {

    public static final Help NONE = new Help(List.of(), List.of(), List.of(), List.of(), List.of());

    public Help {
        fitting = List.copyOf(fitting);
        askThere = List.copyOf(askThere);
        nextDoor = List.copyOf(nextDoor);
        elsewhere = List.copyOf(elsewhere);
        nationalContacts = List.copyOf(nationalContacts);
    }
}
