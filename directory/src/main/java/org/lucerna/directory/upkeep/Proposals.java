package org.lucerna.directory.upkeep;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryContacts;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryStore;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Item;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.mail.Addressees;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.Outbox;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.privacy.Kept;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;

/**
 * Changes that an organisation makes to its own entry, on a site whose administrators want an editor to agree first. Editors
 * of the entry's country decide, and those of the whole directory.
 */
@UseCases
public class Proposals implements Kept {

    private static final int LONGEST_REASON = 2000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Entries entries;

    @Inject
    private EntryStore store;

    @Inject
    private Addressees addressees;

    @Inject
    private Outbox outbox;

    @Inject
    private UpkeepSettings settings;

    /**
     * Puts a change of one's own entry before the editors; one that waits already is replaced.
     *
     * @param version of the entry that the draft was made from
     * @throws Conflict when somebody else changed the entry in between
     * @throws Invalid naming each field that breaks a rule
     */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "propose", kind = "proposal")
    public ProposalView propose(long entryId, long version, EntryDraft draft) {
        Actor actor = Acting.current();
        EntryView entry = entries.get(entryId);
        if (!entry.mayEdit()) {
            throw new Denied();
        }
        if (entry.version() != version) {
            throw new Conflict("resource.changedMeanwhile");
        }
        entries.check(entryId, draft);
        EntryDraft whole = EntryContacts.withUnseen(draft, everything(entryId), actor);
        Optional<Proposal> waiting = waiting(entryId);
        waiting.ifPresent(earlier -> earlier.say(version, whole, actor.account()));
        Proposal proposal = waiting.orElseGet(
                () -> new Proposal(entryId, version, whole, entry.data().country(), actor.account()));
        return save(proposal, waiting.isEmpty());
    }

    /** Puts a new entry of one's own organisation before the editors. @throws Invalid naming each field that breaks a rule */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "propose", kind = "proposal")
    public ProposalView proposeNew(EntryDraft draft) {
        entries.check(draft);
        Actor actor = Acting.current();
        return save(new Proposal(null, 0, draft, draft.country(), actor.account()), true);
    }

    private ProposalView save(Proposal proposal, boolean tell) {
        em.persist(proposal);
        em.flush();
        if (tell) {
            tellEditors(proposal);
        }
        return shown(proposal);
    }

    /** What waits of this entry, for those who may change it. */
    @Requires(Permission.EDIT_DIRECTORY)
    public Optional<ProposalView> findWaiting(long entryId) {
        return entries.find(entryId)
                .filter(EntryView::mayEdit)
                .flatMap(entry -> waiting(entryId).map(this::shown));
    }

    /** What this editor can decide about, or has been decided; the oldest first where it waits, else the latest. */
    @Requires(Permission.EDIT_DIRECTORY)
    public Page<ProposalView> list(SuggestionState state, PageRequest page) {
        String order = state == SuggestionState.WAITING ? " order by p.id" : " order by p.decidedAt desc, p.id desc";
        return new Page<>(
                query("select p", order, state, Proposal.class)
                        .setFirstResult(page.offset())
                        .setMaxResults(page.size())
                        .getResultStream()
                        .map(this::shown)
                        .toList(),
                count(state),
                page);
    }

    /** How many wait for this actor. */
    @Requires(Permission.EDIT_DIRECTORY)
    public long waiting() {
        return count(SuggestionState.WAITING);
    }

    /** @throws NotFound when there is none that this actor decides about or has written */
    @Requires(Permission.EDIT_DIRECTORY)
    public ProposalView get(long id) {
        Actor actor = Acting.current();
        Proposal proposal = em.find(Proposal.class, id);
        boolean own = proposal != null
                && proposal.author() != null
                && proposal.author().equals(actor.accountId());
        if (proposal == null || !own && !decides(actor, proposal)) {
            throw new NotFound();
        }
        return shown(proposal);
    }

    /**
     * The entry says from now on what was proposed; the author gets a letter.
     *
     * @param version of the proposal that the editor has read
     * @param entryVersion of the entry with which they compared it; anything for a new entry
     * @throws Conflict when either has changed in between
     * @throws Invalid when what was proposed breaks a rule by now
     */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "accept", kind = "proposal")
    public EntryView accept(@Item long id, long version, long entryVersion) {
        Proposal proposal = decided(id, version, SuggestionState.WAITING);
        Long entryId = proposal.entryId();
        EntryDraft said = proposal.said();
        EntryView entry = entryId == null
                ? entries.create(said)
                : entries.update(entryId, entryVersion, ofWhoeverKeepsIt(entryId, said));
        proposal.accept(entry.id());
        tellAuthor(proposal, "directory.changeAccepted", Map.of(Letter.PATH, "/directory/" + entry.id()));
        return entry;
    }

    /** Whose entry it is, no proposal changes: an editor may have said so since it was made. */
    private EntryDraft ofWhoeverKeepsIt(long entryId, EntryDraft said) {
        return said.with(
                parts -> parts.memberOrganisation(entries.get(entryId).data().memberOrganisation()));
    }

    /**
     * The entry stays as it is; the author gets a letter with the reason.
     *
     * @throws Conflict when the proposal has changed in between
     * @throws Invalid when there is no reason, or it is too long
     */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "decline", kind = "proposal")
    public void decline(@Item long id, long version, String typed) {
        Proposal proposal = decided(id, version, SuggestionState.WAITING);
        String reason = typed.strip();
        if (reason.isEmpty()) {
            throw new Invalid("reason", "application.text.missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Invalid("reason", "resource.text.tooLong", LONGEST_REASON);
        }
        proposal.decline(reason);
        Long entryId = proposal.entryId();
        String path = entryId == null ? "/directory" : "/directory/" + entryId;
        tellAuthor(proposal, "directory.changeDeclined", Map.of("reason", reason, Letter.PATH, path));
    }

    /** A declined one waits again. @throws Conflict when another one of the same entry waits, or it was not declined */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "reopen", kind = "proposal")
    public void reopen(@Item long id, long version) {
        Proposal proposal = decided(id, version, SuggestionState.DISMISSED);
        Long entryId = proposal.entryId();
        if (entryId != null && waiting(entryId).isPresent()) {
            throw new Conflict("proposal.anotherWaits");
        }
        proposal.reopen();
    }

    @Override
    @Unaudited("the clock ended them")
    @Requires(Permission.OPERATE)
    public int deleteOutdated() {
        return em.createQuery("delete from Proposal p where p.decidedAt < :before")
                .setParameter("before", DatabaseTime.now().minus(settings.decidedKept()))
                .executeUpdate();
    }

    private Proposal decided(long id, long version, SuggestionState state) {
        Proposal proposal = em.find(Proposal.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (proposal == null || !decides(Acting.current(), proposal)) {
            throw new NotFound();
        }
        if (proposal.version() != version || proposal.state() != state) {
            throw new Conflict("proposal.decidedMeanwhile");
        }
        return proposal;
    }

    private static boolean decides(Actor actor, Proposal proposal) {
        String country = proposal.country();
        return actor.may(Permission.EDIT_WHOLE_DIRECTORY) || country != null && actor.editsCountry(country);
    }

    private Optional<Proposal> waiting(long entryId) {
        return em.createQuery(
                        "select p from Proposal p where p.entryId = :entry and p.state = :waiting", Proposal.class)
                .setParameter("entry", entryId)
                .setParameter("waiting", SuggestionState.WAITING)
                .getResultStream()
                .findFirst();
    }

    private long count(SuggestionState state) {
        return query("select count(p)", "", state, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> query(String select, String order, SuggestionState state, Class<T> type) {
        Actor actor = Acting.current();
        boolean all = actor.may(Permission.EDIT_WHOLE_DIRECTORY);
        boolean none = !all && actor.countries().isEmpty();
        String reach = all ? "" : none ? " and p.id <> p.id" : " and p.country in :countries";
        TypedQuery<T> query = em.createQuery(select + " from Proposal p where p.state = :state" + reach + order, type)
                .setParameter("state", state);
        return all || none ? query : query.setParameter("countries", actor.countries());
    }

    private ProposalView shown(Proposal proposal) {
        return proposal.view(EntryContacts.readable(proposal.said(), Acting.current()));
    }

    /** Contacts that the author cannot see stay as they are: an editor's consent must not drop them. */
    private EntryDraft everything(long entryId) {
        return store.find(entryId, Actor.OPERATOR).orElseThrow(NotFound::new).data();
    }

    private void tellEditors(Proposal proposal) {
        @Nullable String country = proposal.country();
        addressees
                .listEditorsOfCountry(country == null ? "" : country)
                .forEach(editor -> outbox.post(new Letter(
                        editor.email(),
                        editor.language(),
                        "directory.changeWaiting",
                        Map.of(
                                "name",
                                editor.name(),
                                "organisation",
                                proposal.name(),
                                Letter.PATH,
                                "/directory/upkeep/changes/" + proposal.id()))));
    }

    private void tellAuthor(Proposal proposal, String template, Map<String, String> more) {
        Long author = proposal.author();
        if (author != null) {
            addressees.find(author).ifPresent(written -> {
                Map<String, String> values = new java.util.TreeMap<>(more);
                values.put("name", written.name());
                values.put("organisation", proposal.name());
                outbox.post(new Letter(written.email(), written.language(), template, values));
            });
        }
    }
}
