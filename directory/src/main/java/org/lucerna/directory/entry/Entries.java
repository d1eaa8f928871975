package org.lucerna.directory.entry;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Item;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;

/**
 * Reading and writing the directory's entries. What the reader may not see is not found; withdrawn entries are found by
 * those alone who may put them back.
 */
@UseCases
public class Entries {

    /** Entries in the audit log: there, an organisation is a member of the network. */
    public static final String AUDITED = "entry";

    @Inject
    private EntryReader reader;

    @Inject
    private EntryStore store;

    @Inject
    private EntryAuthors authors;

    /** None where no site has decided anything, as in a program of its own: then nobody has to agree. */
    @Inject
    private Instance<Approval> approval;

    /** @throws NotFound when there is none for this reader */
    @Requires(Permission.ANYONE)
    public EntryView get(long id) {
        return store.view(readable(id), Acting.current());
    }

    @Requires(Permission.ANYONE)
    public Optional<EntryView> find(long id) {
        Actor actor = Acting.current();
        return reader.find(id, actor).map(entry -> store.view(entry, actor));
    }

    /** Those that this reader may see, in the order of the ids. */
    @Requires(Permission.ANYONE)
    public List<EntryLine> list(Collection<Long> ids) {
        Map<Long, EntryLine> found = reader.list(ids, Acting.current()).stream()
                .map(this::line)
                .collect(Collectors.toMap(EntryLine::id, Function.identity()));
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    /** As {@link #list(Collection)}, with all that each of them says: for those who take entries along. */
    @Requires(Permission.ANYONE)
    public List<EntryView> listWhole(Collection<Long> ids) {
        Actor actor = Acting.current();
        Map<Long, EntryView> found = reader.list(ids, actor).stream()
                .map(entry -> store.view(entry, actor))
                .collect(Collectors.toMap(EntryView::id, Function.identity()));
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    /** One slice of all entries, by name. */
    @Requires(Permission.ANYONE)
    public Page<EntryLine> list(PageRequest page) {
        List<EntryLine> lines =
                reader.byName(page, Acting.current()).stream().map(this::line).toList();
        return new Page<>(lines, reader.count(Acting.current()), page);
    }

    /** The entries of one member organisation, by name. */
    @Requires(Permission.ANYONE)
    public List<EntryLine> listOfMember(long organisation) {
        return reader.ofMember(organisation, Acting.current()).stream()
                .map(this::line)
                .toList();
    }

    /**
     * @throws Invalid naming each field that breaks a rule; one is that the entry is within this actor's reach
     * @throws Denied when it must be proposed
     */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "create", kind = Entries.AUDITED)
    public EntryView create(EntryDraft draft) {
        if (mustPropose(draft)) {
            throw new Denied();
        }
        return store.add(draft, Acting.current());
    }

    /** Whether an editor has to agree before the actor's new entry comes in; then it is proposed, not created. */
    @Requires(Permission.EDIT_DIRECTORY)
    public boolean mustPropose(EntryDraft draft) {
        return isApprovalNeeded() && !EntryRights.editsFreely(Acting.current(), draft.country());
    }

    /** Whether an editor has to agree before a change of the actor's stands in this entry. */
    @Requires(Permission.EDIT_DIRECTORY)
    public boolean mustPropose(long id) {
        return isApprovalNeeded() && !readable(id).isFreelyEditedBy(Acting.current());
    }

    /** Checks a draft of a new entry and does nothing else. @throws Invalid as {@link #create} */
    @Requires(Permission.EDIT_DIRECTORY)
    public void check(EntryDraft draft) {
        store.check(draft, Acting.current());
    }

    /** Checks a draft of a change and does nothing else. @throws Invalid as {@link #update} */
    @Requires(Permission.EDIT_DIRECTORY)
    public void check(long id, EntryDraft draft) {
        store.check(editable(readable(id)).id(), draft, Acting.current());
    }

    /**
     * @param version of the entry that the draft was made from
     * @throws Conflict when somebody else changed it in between; nothing is overwritten
     * @throws Invalid naming each field that breaks a rule
     * @throws Denied when it must be proposed
     */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "change", kind = Entries.AUDITED)
    public EntryView update(@Item long id, long version, EntryDraft draft) {
        decidable(readable(id));
        return store.change(id, version, draft, Acting.current());
    }

    /** Takes the entry out of the directory; {@link #restore} undoes it. */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "withdraw", kind = Entries.AUDITED)
    public void withdraw(@Item long id) {
        store.withdraw(editable(readable(id)).id(), Acting.current());
    }

    /** @throws Denied when an editor took it out, and has to agree to whatever the actor does */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "restore", kind = Entries.AUDITED)
    public EntryView restore(@Item long id) {
        Entry entry = withdrawn(id);
        if (store.history(id).getFirst().hand() != Hand.ORGANISATION) {
            decidable(entry);
        }
        return store.restore(entry, Acting.current());
    }

    /** @throws NotFound when there is no such entry, or it is to be found as any other */
    @Requires(Permission.EDIT_DIRECTORY)
    public EntryView getWithdrawn(long id) {
        return store.view(withdrawn(id), Acting.current());
    }

    /** What the entry said, the newest first: for those who may change it. */
    @Requires(Permission.EDIT_DIRECTORY)
    public List<EntryChange> history(long id) {
        Actor actor = Acting.current();
        Entry entry = editable(readable(id));
        return authors.told(store.history(entry.id()), actor);
    }

    /**
     * Takes up again what the entry said after an earlier change. That is a change as well: it can be taken back.
     *
     * @param version of the entry that the history was looked at with
     * @param change of the history
     * @throws Conflict when somebody else changed it in between
     * @throws Invalid when what was said then breaks a rule of today
     * @throws Denied when an editor has to agree before a change of the actor's stands
     */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "revert", kind = Entries.AUDITED)
    public EntryView revert(@Item long id, long version, long change) {
        Actor actor = Acting.current();
        Entry entry = decidable(readable(id));
        EntryDraft former = authors.told(store.history(entry.id()), actor).stream()
                .filter(line -> line.id() == change)
                .findFirst()
                .orElseThrow(NotFound::new)
                .data();
        if (entry.version() != version) {
            throw EntryStore.changedMeanwhile();
        }
        return store.takeUp(entry, former, actor);
    }

    private boolean isApprovalNeeded() {
        return approval.isResolvable() && approval.get().isNeeded();
    }

    private EntryLine line(Entry entry) {
        return EntryLine.of(store.view(entry, Acting.current()));
    }

    private Entry readable(long id) {
        return reader.find(id, Acting.current()).orElseThrow(NotFound::new);
    }

    private Entry withdrawn(long id) {
        return editable(reader.find(id, EntryState.WITHDRAWN, Acting.current()).orElseThrow(NotFound::new));
    }

    private Entry decidable(Entry entry) {
        if (isApprovalNeeded() && !entry.isFreelyEditedBy(Acting.current())) {
            throw new Denied();
        }
        return editable(entry);
    }

    private static Entry editable(Entry entry) {
        if (!entry.mayBeEditedBy(Acting.current())) {
            throw new Denied();
        }
        return entry;
    }
}
