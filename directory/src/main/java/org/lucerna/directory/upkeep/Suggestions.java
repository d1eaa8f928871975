package org.lucerna.directory.upkeep;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryReach;
import org.lucerna.directory.entry.EntrySearchMapping;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.keeper.Keepers;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Item;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.privacy.Kept;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;

/** What anybody may say is wrong with an entry, and what those make of it who may change the entry. */
@UseCases
public class Suggestions implements Kept {

    private static final String SEEN =
            " from Suggestion s, Entry e where e.id = s.entryId and s.state = :suggested and ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Entries entries;

    @Inject
    private SuggestionBox box;

    @Inject
    private Claims claims;

    @Inject
    private Keepers keepers;

    @Inject
    private UpkeepSettings settings;

    /**
     * @param allTheSame sent although the text seems to hold personal data
     * @throws NotFound when there is no such entry for this reader
     * @throws Invalid when there is no text, it is too long, or holds what belongs nowhere
     * @throws Conflict when enough suggestions wait for this entry already
     */
    @Requires(Permission.ANYONE)
    @Audited(act = "suggest", kind = EntrySearchMapping.KIND)
    public void suggest(@Item long entryId, String text, boolean allTheSame) {
        box.put(entries.get(entryId), text, false, allTheSame);
    }

    /**
     * Says that an entry which nobody keeps is that of the actor's organisation; whoever may give it decides. Saying so again
     * while it waits changes nothing.
     *
     * @throws NotFound when there is no such entry for this reader, or they are of no organisation
     * @throws Conflict when an organisation keeps it, or enough suggestions wait for it already
     */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "claim", kind = Entries.AUDITED)
    public void claim(@Item long entryId) {
        EntryView entry = entries.get(entryId);
        Long own = Acting.current().organisationId();
        if (own == null) {
            throw new NotFound();
        }
        if (entry.data().memberOrganisation() != null) {
            throw new Conflict("entry.keeper.another");
        }
        boolean waits = claims.last(entryId, own)
                .filter(claim -> claim.state() == SuggestionState.WAITING)
                .isPresent();
        if (!waits) {
            box.put(entry, Suggestion.claim(entryId, own));
        }
    }

    /** What became of the actor's organisation's last claim of this entry; empty where there is none. */
    @Requires(Permission.EDIT_DIRECTORY)
    public Optional<SuggestionState> findClaim(long entryId) {
        Long own = Acting.current().organisationId();
        return own == null
                ? Optional.empty()
                : entries.find(entryId)
                        .flatMap(entry -> claims.last(entry.id(), own))
                        .map(Suggestion::state);
    }

    /** Those of entries that the actor may change, the oldest first where they wait, else the latest first. */
    @Requires(Permission.EDIT_DIRECTORY)
    public Page<SuggestionView> list(SuggestionState state, PageRequest page) {
        EntryReach reach = EntryReach.ofEditor(Acting.current());
        String order = state == SuggestionState.WAITING ? " order by s.id" : " order by s.decidedAt desc, s.id desc";
        List<SuggestionView> found = reach.fill(
                        em.createQuery("select s, e.name" + SEEN + reach.condition() + order, Object[].class)
                                .setParameter("suggested", state))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(row -> view((Suggestion) row[0], (String) row[1]))
                .toList();
        return new Page<>(found, count(state), page);
    }

    private SuggestionView view(Suggestion suggestion, String entryName) {
        Long claimant = suggestion.claimedBy();
        return suggestion.view(
                entryName, claimant == null ? "" : keepers.findNameOf(claimant).orElse(""));
    }

    /** How many wait for this actor. */
    @Requires(Permission.EDIT_DIRECTORY)
    public long waiting() {
        return count(SuggestionState.WAITING);
    }

    private long count(SuggestionState state) {
        EntryReach reach = EntryReach.ofEditor(Acting.current());
        return reach.fill(em.createQuery("select count(s)" + SEEN + reach.condition(), Long.class)
                        .setParameter("suggested", state))
                .getSingleResult();
    }

    /**
     * The entry says what is right by now; what an organisation asked for, it gets, and a letter.
     *
     * @throws Conflict when it was decided in between, or another organisation keeps what this one asked for
     */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "accept", kind = "suggestion")
    public void accept(@Item long id) {
        decide(id, true, Suggestion::accept, claims::accept);
    }

    /** @throws Conflict when it was decided in between */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "decline", kind = "suggestion")
    public void dismiss(@Item long id) {
        decide(id, true, Suggestion::dismiss, claims::dismiss);
    }

    /** It waits again; an entry that was given is taken back. @throws Conflict when it does already */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "reopen", kind = "suggestion")
    public void reopen(@Item long id) {
        decide(id, false, Suggestion::reopen, claims::reopen);
    }

    private void decide(long id, boolean waits, Consumer<Suggestion> decision, ObjLongConsumer<EntryView> ofClaim) {
        Suggestion suggestion = em.find(Suggestion.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (suggestion == null) {
            throw new NotFound();
        }
        EntryView entry =
                entries.find(suggestion.entryId()).filter(EntryView::mayEdit).orElseThrow(NotFound::new);
        boolean waiting = suggestion.state() == SuggestionState.WAITING;
        if (waiting != waits) {
            throw new Conflict("suggestion.decidedMeanwhile");
        }
        Long claimant = suggestion.claimedBy();
        // What was dismissed gave nothing that could be taken back.
        boolean gave = suggestion.state() == SuggestionState.ACCEPTED;
        if (claimant != null && (waits || gave)) {
            ofClaim.accept(entry, claimant);
        }
        decision.accept(suggestion);
    }

    @Override
    @Unaudited("the clock ended them")
    @Requires(Permission.OPERATE)
    public int deleteOutdated() {
        return em.createQuery("delete from Suggestion s where s.decidedAt < :before")
                .setParameter("before", DatabaseTime.now().minus(settings.decidedKept()))
                .executeUpdate();
    }
}
