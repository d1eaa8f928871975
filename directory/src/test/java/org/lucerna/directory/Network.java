package org.lucerna.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lucerna.foundation.membership.MemberOrganisations;

/** The members of the tests' network: Doro's organisation, and another one. They leave and come back. */
public final class Network implements MemberOrganisations {

    public static final long ANOTHER = 71;

    private static final List<MemberOrganisation> ALL = List.of(
            new MemberOrganisation(ANOTHER, "Ancora", "", "NL", ""),
            new MemberOrganisation(
                    Staff.DOROS_ORGANISATION, "Centro Aurora", "CA", "IT", "https://www.aurora.example/it"));

    private final Set<Long> left = new TreeSet<>();

    public void leave(long organisation) {
        left.add(organisation);
    }

    public void readmitAll() {
        left.clear();
    }

    @Override
    public Optional<MemberOrganisation> find(long id) {
        return list().stream().filter(member -> member.id() == id).findFirst();
    }

    @Override
    public List<MemberOrganisation> list() {
        return ALL.stream().filter(member -> !left.contains(member.id())).toList();
    }
}
