package org.lucerna.directory.keeper;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lucerna.directory.duplicate.Duplicates;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Item;
import org.lucerna.foundation.membership.MemberOrganisations;
import org.lucerna.foundation.membership.MemberOrganisations.MemberOrganisation;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;

/**
 * The member organisations that keep entries. Its name is told wherever the entry is read: who vouches for it is part of
 * reading it.
 */
@UseCases
public class Keepers {

    @Inject
    private Entries entries;

    @Inject
    private Duplicates duplicates;

    @Inject
    private MemberOrganisations members;

    /** The name of the organisation that keeps this entry; empty for an entry of nobody's, and when it is a member no more. */
    @Requires(Permission.ANYONE)
    public Optional<String> findName(long entryId) {
        return entries.find(entryId)
                .map(entry -> entry.data().memberOrganisation())
                .flatMap(members::find)
                .map(MemberOrganisation::name);
    }

    /** The name of a member organisation, for an entry's history; empty when it is one no more. */
    @Requires(Permission.EDIT_DIRECTORY)
    public Optional<String> findNameOf(long organisation) {
        return members.find(organisation).map(MemberOrganisation::name);
    }

    /** To whom the actor can give entries: all members, by name, or none for whoever gives nothing to anybody. */
    @Requires(Permission.EDIT_DIRECTORY)
    public List<MemberOrganisation> listChoices() {
        boolean gives = Acting.current().may(Permission.EDIT_WHOLE_DIRECTORY)
                || !Acting.current().countries().isEmpty();
        return gives ? members.list() : List.of();
    }

    /** The entries of the actor's own organisation, by name; none for whoever is of none. */
    @Requires(Permission.EDIT_DIRECTORY)
    public List<EntryLine> listOwn() {
        Long own = Acting.current().organisationId();
        return own == null ? List.of() : entries.listOfMember(own);
    }

    /** Entries of nobody's that look like this member organisation, the likest first. */
    @Requires(Permission.EDIT_DIRECTORY)
    public List<EntryLine> listLikely(long organisation) {
        List<EntryLine> alike = members.find(organisation)
                .map(member -> duplicates.like(member.name(), member.acronym(), member.website()))
                .orElse(List.of());
        List<Long> free = entries.listWhole(alike.stream().map(EntryLine::id).toList()).stream()
                .filter(entry -> entry.data().memberOrganisation() == null)
                .map(EntryView::id)
                .toList();
        return alike.stream().filter(entry -> free.contains(entry.id())).toList();
    }

    /**
     * Makes the entry one of this member organisation. Doing it again changes nothing.
     *
     * @throws NotFound when there is no such entry for this actor
     * @throws Denied when it is not theirs to give
     * @throws Conflict when another organisation keeps it
     * @throws Invalid when there is no such member
     */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "give", kind = Entries.AUDITED)
    public void give(@Item long entryId, long organisation) {
        EntryView entry = entries.get(entryId);
        Long keeper = entry.data().memberOrganisation();
        if (keeper != null && keeper != organisation) {
            throw new Conflict("entry.keeper.another");
        }
        entries.update(entryId, entry.version(), entry.data().with(parts -> parts.memberOrganisation(organisation)));
    }

    /** Takes back {@link #give}: the entry is nobody's again. Nothing happens when it is not this organisation's. */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "takeBack", kind = Entries.AUDITED)
    public void takeBack(@Item long entryId, long organisation) {
        EntryView entry = entries.get(entryId);
        Long keeper = entry.data().memberOrganisation();
        if (keeper != null && keeper == organisation) {
            entries.update(entryId, entry.version(), entry.data().with(parts -> parts.memberOrganisation(null)));
        }
    }
}
