package org.lucerna.directory.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.keeper.Keepers;
import org.lucerna.foundation.mail.Addressees;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.Outbox;
import org.lucerna.foundation.problem.Conflict;

/**
 * What becomes of an organisation's word that an entry is its own: an editor gives it the entry, and can take it back. Joins
 * the caller's transaction; decides nothing about who may.
 */
@ApplicationScoped
class Claims {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Keepers keepers;

    @Inject
    private Addressees addressees;

    @Inject
    private Outbox outbox;

    /** The last that this organisation asked for this entry. */
    Optional<Suggestion> last(long entryId, long organisation) {
        return em.createQuery(
                        "select s from Suggestion s where s.entryId = :entry and s.claimedBy = :organisation"
                                + " order by s.id desc",
                        Suggestion.class)
                .setParameter("entry", entryId)
                .setParameter("organisation", organisation)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @throws Conflict when another organisation keeps the entry by now */
    void accept(EntryView entry, long organisation) {
        keepers.give(entry.id(), organisation);
        tell("directory.entryGiven", entry, organisation);
    }

    void dismiss(EntryView entry, long organisation) {
        tell("directory.entryNotGiven", entry, organisation);
    }

    /** It waits again: what was given is nobody's until somebody decides anew. */
    void reopen(EntryView entry, long organisation) {
        keepers.takeBack(entry.id(), organisation);
    }

    private void tell(String template, EntryView entry, long organisation) {
        addressees
                .listEditorsOfOrganisation(organisation)
                .forEach(editor -> outbox.post(new Letter(
                        editor.email(),
                        editor.language(),
                        template,
                        Map.of(
                                "name",
                                editor.name(),
                                "organisation",
                                entry.name(),
                                Letter.PATH,
                                "/directory/" + entry.id()))));
    }
}
