package org.lucerna.directory.entry;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.access.Permission;

/**
 * {@link EntryRights} as the condition of a query: which published entries somebody may change. The entry is called
 * {@code e} in the query. Immutable.
 */
public final class EntryReach {

    private final Actor actor;
    private final boolean ownAsWell;

    private EntryReach(Actor actor, boolean ownAsWell) {
        this.actor = actor;
        this.ownAsWell = ownAsWell;
    }

    /** The entries that they may change. */
    public static EntryReach ofEditor(Actor actor) {
        return new EntryReach(actor, true);
    }

    /** Those that they may change without another editor's consent, whatever the site has set. */
    public static EntryReach ofFreeEditor(Actor actor) {
        return new EntryReach(actor, false);
    }

    /** To stand behind a {@code where}. */
    public String condition() {
        return "e.state = :published and e.audience in :audiences and " + reach();
    }

    private String reach() {
        List<String> ways = new ArrayList<>();
        if (actor.may(Permission.EDIT_DIRECTORY)) {
            if (actor.may(Permission.EDIT_WHOLE_DIRECTORY)) {
                return "e.id = e.id";
            }
            if (!actor.countries().isEmpty()) {
                ways.add("e.country in :reachedCountries");
            }
            if (isStaff()) {
                ways.add("e.memberOrganisation = :reachedOrganisation");
            }
        }
        return ways.isEmpty() ? "e.id <> e.id" : "(" + String.join(" or ", ways) + ")";
    }

    private boolean isStaff() {
        return ownAsWell && actor.organisationId() != null;
    }

    /** Fills the places of {@link #condition()}. */
    public <T> TypedQuery<T> fill(TypedQuery<T> query) {
        query.setParameter("published", EntryState.PUBLISHED)
                .setParameter(
                        "audiences",
                        actor.audiences().stream().map(Audience::code).toList());
        if (actor.may(Permission.EDIT_DIRECTORY) && !actor.may(Permission.EDIT_WHOLE_DIRECTORY)) {
            if (!actor.countries().isEmpty()) {
                query.setParameter("reachedCountries", actor.countries());
            }
            if (isStaff()) {
                query.setParameter("reachedOrganisation", actor.organisationId());
            }
        }
        return query;
    }
}
