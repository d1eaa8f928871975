package org.lucerna.directory.duplicate;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntrySearchMapping;
import org.lucerna.directory.entry.EntryStore;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.logo.LogoStore;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Item;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;

/**
 * Makes one entry of two. The one that stays takes over what the other says; the other is withdrawn with its history, and
 * its address leads on. Undoing brings it back, and takes out of the first what came from it.
 */
@UseCases
public class Merging {

    /** An entry that went into another. */
    public record Merged(long id, String name) {}

    /** So that a ring, should one ever come about, ends. */
    private static final int LONGEST_WAY = 10;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Entries entries;

    @Inject
    private EntryStore store;

    @Inject
    private LogoStore logos;

    /** What both would say together; nothing is changed. @throws Conflict when they contradict each other in what counts */
    @Requires(Permission.EDIT_DIRECTORY)
    public EntryView preview(long from, long into) {
        EntryView stays = editable(into);
        EntryView goes = editable(from);
        return new EntryView(
                stays.id(),
                stays.version(),
                Union.of(stays.data(), goes.data()),
                stays.state(),
                stays.freshness(),
                true,
                stays.added(),
                stays.changed());
    }

    /**
     * @param from the entry that goes
     * @param into the entry that stays
     * @param fromVersion as the editor saw it
     * @param intoVersion as the editor saw it
     * @throws Conflict when either has changed since, or they contradict each other: two member organisations, or a
     *     confidential place and a public address
     * @throws Invalid when a text of the one tells where the other's confidential place is
     * @throws NotFound when there is either not, for this actor
     * @throws Denied when the actor may not change both without anybody's consent
     */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "merge", kind = EntrySearchMapping.KIND)
    public EntryView merge(long from, long fromVersion, @Item long into, long intoVersion) {
        Actor actor = Acting.current();
        if (from == into) {
            throw new NotFound();
        }
        EntryView stays = editable(into);
        EntryView goes = editable(from);
        if (goes.version() != fromVersion || stays.version() != intoVersion) {
            throw new Conflict("resource.changedMeanwhile");
        }
        long before = entries.history(into).getFirst().id();
        // First of all: what is written from here on keeps the secrets of both.
        em.createNativeQuery("update entry_suggestion set entry_id = ?1 where entry_id = ?2 and state = 'WAITING'")
                .setParameter(1, into)
                .setParameter(2, from)
                .executeUpdate();
        OffsetDateTime mergedAt = DatabaseTime.now();
        logos.takeOver(from, into, mergedAt);
        em.createNativeQuery("insert into entry_merger (from_entry, into_entry, before_change, into_version, merged_at)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, from)
                .setParameter(2, into)
                .setParameter(3, before)
                .setParameter(4, intoVersion)
                .setParameter(5, mergedAt)
                .executeUpdate();
        EntryView united = store.change(into, intoVersion, Union.of(stays.data(), goes.data()), actor);
        store.withdraw(from, actor);
        em.createNativeQuery("update entry_merger set into_version = ?1 where from_entry = ?2")
                .setParameter(1, united.version())
                .setParameter(2, from)
                .executeUpdate();
        return united;
    }

    /**
     * Takes a merger back. The entry that went is there again; the one that stayed says what it said before, unless
     * somebody has changed it since: then it stays as it is, for an editor to look through.
     *
     * @param from the entry that went
     * @return the entry that stayed
     * @throws NotFound when it did not go by a merger, or is not the actor's to change
     */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "unmerge", kind = EntrySearchMapping.KIND)
    public EntryView undo(@Item long from) {
        Object[] merger = merger(from).orElseThrow(NotFound::new);
        long into = ((Number) merger[0]).longValue();
        EntryView stayed = editable(into);
        logos.giveBack(from, into);
        em.createNativeQuery("delete from entry_merger where from_entry = ?1")
                .setParameter(1, from)
                .executeUpdate();
        entries.restore(from);
        boolean untouched = stayed.version() == ((Number) merger[2]).longValue();
        return untouched ? entries.revert(into, stayed.version(), ((Number) merger[1]).longValue()) : stayed;
    }

    /** Where an entry that went leads to; empty when it did not go by a merger, or the other is not the reader's to see. */
    @Requires(Permission.ANYONE)
    public Optional<Long> findSuccessor(long from) {
        long at = from;
        for (int steps = 0; steps < LONGEST_WAY; steps++) {
            Optional<Object[]> merger = merger(at);
            if (merger.isEmpty()) {
                break;
            }
            at = ((Number) merger.get()[0]).longValue();
        }
        return at == from ? Optional.empty() : entries.find(at).map(EntryView::id);
    }

    /** The entries that went into this one, the latest first: for those who may take it back. */
    @Requires(Permission.EDIT_DIRECTORY)
    public List<Merged> listMergedInto(long into) {
        if (entries.find(into).filter(EntryView::mayEdit).isEmpty()) {
            return List.of();
        }
        List<?> rows = em.createNativeQuery("select e.id, e.name, e.audience from entry_merger m join directory_entry e"
                        + " on e.id = m.from_entry where m.into_entry = ?1 order by m.merged_at desc, e.id")
                .setParameter(1, into)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .filter(row -> Acting.current().mayRead(new Audience((String) row[2])))
                .map(row -> new Merged(((Number) row[0]).longValue(), (String) row[1]))
                .toList();
    }

    private EntryView editable(long id) {
        EntryView entry = entries.get(id);
        if (!entry.mayEdit() || entries.mustPropose(id)) {
            throw new Denied();
        }
        return entry;
    }

    private Optional<Object[]> merger(long from) {
        List<?> rows = em.createNativeQuery(
                        "select into_entry, before_change, into_version from entry_merger where from_entry = ?1")
                .setParameter(1, from)
                .getResultList();
        return rows.stream().map(Object[].class::cast).findFirst();
    }
}
