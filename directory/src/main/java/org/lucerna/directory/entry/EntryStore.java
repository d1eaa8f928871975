package org.lucerna.directory.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lucerna.directory.entry.EntryChange.Act;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.change.ChangeLog;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.NotFound;

/**
 * How entries are written: with their history, the change log and the silence of confidential places. For use cases of the
 * directory, which have decided already that it may be done; it decides nothing about who. Joins the caller's transaction.
 */
@ApplicationScoped
public class EntryStore {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ChangeLog changes;

    @Inject
    private EntrySettings settings;

    @Inject
    private EntryNumbers numbers;

    @Inject
    private Event<EntriesSaved> saved;

    @Inject
    private Keeping keeping;

    /** @throws org.lucerna.foundation.problem.Invalid naming each field that breaks a rule */
    public EntryView add(EntryDraft draft, Actor actor) {
        return addAll(List.of(new NewEntry(null, draft)), actor).getFirst();
    }

    /**
     * Adds all of them, or none. Costs the same few statements for a hundred as for one.
     *
     * @param added whose numbers no entry has: see {@link #taken}
     * @return them in the same order
     * @throws org.lucerna.foundation.problem.Invalid naming each field that breaks a rule, of the first that does
     */
    public List<EntryView> addAll(List<NewEntry> added, Actor actor) {
        added.forEach(one -> check(one.draft(), actor));
        List<Entry> entries = new ArrayList<>();
        for (NewEntry one : added) {
            Long number = one.number();
            if (number != null) {
                numbers.pass(number);
            }
            entries.add(number == null ? new Entry(one.draft()) : new Entry(number, one.draft()));
        }
        entries.forEach(em::persist);
        em.flush();
        entries.forEach(entry -> em.persist(new FormerEntry(entry, Act.CREATE, actor)));
        em.flush();
        tell(entries.stream()
                .map(entry -> new EntriesSaved.Saved(entry.id(), entry.said(), true, Set.of()))
                .toList());
        return entries.stream().map(entry -> view(entry, actor)).toList();
    }

    /** Those of the numbers that are no longer free, whether or not anybody sees their entries. */
    public Set<Long> taken(Collection<Long> wanted) {
        return numbers.taken(wanted);
    }

    /**
     * Whether a draft may stand as a new entry; does nothing else.
     *
     * @throws org.lucerna.foundation.problem.Invalid naming each field that breaks a rule
     */
    public void check(EntryDraft draft, Actor actor) {
        EntryRules.check(draft, actor, Set.of(), keeping.broken(draft, null, actor));
    }

    /**
     * Whether a draft may stand in place of what an entry says; does nothing else.
     *
     * @throws NotFound when there is no such entry
     * @throws org.lucerna.foundation.problem.Invalid naming each field that breaks a rule
     */
    public void check(long id, EntryDraft draft, Actor actor) {
        check(published(id), draft, actor);
    }

    private void check(Entry entry, EntryDraft draft, Actor actor) {
        EntryRules.check(draft, actor, streets(entry), keeping.broken(draft, entry.said(), actor));
    }

    /**
     * Says what the draft says from now on; contacts that the actor cannot see stay as they are.
     *
     * @param version of the entry that the draft was made from
     * @throws Conflict when somebody else changed it in between; nothing is overwritten
     * @throws org.lucerna.foundation.problem.Invalid naming each field that breaks a rule
     */
    public EntryView change(long id, long version, EntryDraft draft, Actor actor) {
        return change(unchanged(id, version), draft, Act.CHANGE, actor);
    }

    EntryView change(Entry entry, EntryDraft draft, Act act, Actor actor) {
        check(entry, draft, actor);
        EntryDraft former = entry.said();
        EntryDraft all = EntryContacts.withUnseen(draft, former, actor);
        // What the actor does not see was not checked: it must not tell the place either.
        EntryDraft whole = all.isConfidential() ? EntryTexts.withoutAddress(all, streets(entry)) : all;
        boolean nothingNew = act == Act.CHANGE && whole.equals(former);
        if (nothingNew) {
            return view(entry, actor);
        }
        entry.describe(whole);
        return save(entry, act, actor);
    }

    /** Notes that somebody has made sure that the entry is true. @throws NotFound when there is none */
    public EntryView verify(long id, LocalDate on, String by, Actor actor) {
        Entry entry = published(id);
        entry.verify(on, by);
        return save(entry, Act.VERIFY, actor);
    }

    /** Takes the entry out of the directory. @throws NotFound when there is none */
    public void withdraw(long id, Actor actor) {
        Entry entry = published(id);
        entry.withdraw();
        save(entry, Act.WITHDRAW, actor);
    }

    /** An entry that is to be found, whoever may read it, as the actor may see it. */
    public Optional<EntryView> find(long id, Actor actor) {
        return Optional.ofNullable(em.find(Entry.class, id))
                .filter(Entry::isPublished)
                .map(entry -> view(entry, actor));
    }

    /** Says again what it said after an earlier change, as far as the actor can say it. */
    EntryView takeUp(Entry entry, EntryDraft earlier, Actor actor) {
        return change(entry, keeping.takenUp(earlier, entry.said(), actor), Act.REVERT, actor);
    }

    EntryView restore(Entry entry, Actor actor) {
        entry.restore();
        return save(entry, Act.RESTORE, actor);
    }

    EntryView view(Entry entry, Actor actor) {
        return entry.view(actor, settings, LocalDate.now(ZoneOffset.UTC));
    }

    /** After {@link EntryConcepts} has put one concept in another's place: it may be a shelter now. */
    void carried(Entry entry) {
        EntryDraft said = entry.said();
        entry.describe(said.isConfidential() ? EntryTexts.withoutAddress(said, streets(entry)) : said);
        save(entry, Act.CHANGE, Actor.OPERATOR);
    }

    /**
     * Keeps an entry's place secret from now on, because it is the place of another that is secret now. Does nothing where
     * it is secret already.
     *
     * @param known streets of that place
     */
    public void silence(long id, Set<String> known) {
        Entry entry = em.find(Entry.class, id);
        if (entry != null && !entry.isConfidential()) {
            Set<String> streets = new HashSet<>(known);
            streets.addAll(streets(entry));
            EntryDraft said = EntryTexts.withoutAddress(entry.said(), streets);
            entry.describe(said.with(parts -> parts.confidential(true).publicOffice(false)));
            save(entry, Act.CHANGE, Actor.OPERATOR);
        }
    }

    List<FormerEntry> history(long entryId) {
        return em.createQuery(
                        "select f from FormerEntry f where f.entryId = :entry order by f.id desc", FormerEntry.class)
                .setParameter("entry", entryId)
                .getResultList();
    }

    private Entry published(long id) {
        Entry entry = em.find(Entry.class, id);
        if (entry == null || !entry.isPublished()) {
            throw new NotFound();
        }
        return entry;
    }

    private Entry unchanged(long id, long version) {
        Entry entry = published(id);
        if (entry.version() != version) {
            throw changedMeanwhile();
        }
        return entry;
    }

    /** Writes now, so that a clash shows here and not at the commit, and then queues for the change log. */
    private EntryView save(Entry entry, Act act, Actor actor) {
        Set<String> streets = Set.of();
        try {
            em.flush();
            em.persist(new FormerEntry(entry, act, actor));
            if (entry.isConfidential()) {
                streets = streets(entry);
                eraseAddresses(entry, streets);
            }
            em.flush();
        } catch (OptimisticLockException e) {
            throw changedMeanwhile();
        }
        tell(List.of(new EntriesSaved.Saved(entry.id(), entry.said(), false, streets)));
        return view(entry, actor);
    }

    private void tell(List<EntriesSaved.Saved> entries) {
        if (!entries.isEmpty()) {
            saved.fire(new EntriesSaved(entries));
            changes.append(
                    EntrySearchMapping.KIND,
                    entries.stream().map(EntriesSaved.Saved::id).toList());
        }
    }

    /** What the entry said while its place was no secret yet. */
    private void eraseAddresses(Entry entry, Set<String> streets) {
        history(entry.id()).forEach(former -> former.eraseAddress(streets));
    }

    /** Where it is, and where it and those that went into it were as far as anybody remembers. */
    private Set<String> streets(Entry entry) {
        Set<String> streets = new HashSet<>();
        streets.add(entry.street());
        Deque<Long> remembered = new ArrayDeque<>(List.of(entry.id()));
        Set<Long> asked = new HashSet<>();
        while (!remembered.isEmpty()) {
            long id = remembered.pop();
            if (asked.add(id)) {
                history(id).forEach(former -> streets.add(former.street()));
                wentInto(id).forEach(remembered::push);
            }
        }
        streets.remove("");
        return streets;
    }

    private List<Long> wentInto(long id) {
        List<?> went = em.createNativeQuery("select from_entry from entry_merger where into_entry = ?1")
                .setParameter(1, id)
                .getResultList();
        return went.stream().map(Number.class::cast).map(Number::longValue).toList();
    }

    static Conflict changedMeanwhile() {
        return new Conflict("resource.changedMeanwhile");
    }
}
