package org.lucerna.directory.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.membership.MemberOrganisations;
import org.lucerna.foundation.problem.Invalid;

/**
 * Whose entry it may be. Editors say so for the countries that are theirs; an organisation can add entries of its own, and
 * neither take one that is there nor give one away. Thread safe.
 */
@ApplicationScoped
class Keeping {

    /** None where there is no network, as in a program of its own: then any number may stand. */
    @Inject
    private Instance<MemberOrganisations> members;

    /**
     * What is wrong with whose entry a draft says it is; empty when nothing is. What stood there before may stand, also
     * when that organisation has left: nobody has to clear that up before they correct a phone number.
     *
     * @param former what the entry says so far; null for a new one
     */
    Optional<Invalid.Field> broken(EntryDraft draft, @Nullable EntryDraft former, Actor actor) {
        Long keeper = draft.memberOrganisation();
        Long before = former == null ? null : former.memberOrganisation();
        if (Objects.equals(keeper, before)) {
            return Optional.empty();
        }
        boolean ownNewOne = former == null && keeper != null && actor.isStaffOf(keeper);
        boolean mayGive = EntryRights.editsFreely(actor, draft.country())
                && (former == null || EntryRights.editsFreely(actor, former.country()));
        if (!ownNewOne && !mayGive) {
            return Optional.of(new Invalid.Field("memberOrganisation", "entry.keeper.notYours"));
        }
        return keeper == null || isMember(keeper)
                ? Optional.empty()
                : Optional.of(new Invalid.Field("memberOrganisation", "entry.keeper.unknown"));
    }

    /** An earlier version as it may be taken up again by this actor: as far as they can say whose it is, and whose it is else. */
    EntryDraft takenUp(EntryDraft earlier, EntryDraft now, Actor actor) {
        return broken(earlier, now, actor).isEmpty()
                ? earlier
                : earlier.with(parts -> parts.memberOrganisation(now.memberOrganisation()));
    }

    private boolean isMember(long organisation) {
        return !members.isResolvable() || members.get().find(organisation).isPresent();
    }
}
