package org.lucerna.directory.addressbook;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lucerna.directory.entry.Entries;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.privacy.Places;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;

/**
 * One's own address book. An entry that was merged into another shows as that one; one that was withdrawn, or is no longer
 * for this reader, does not show, and is there again when it comes back.
 */
@UseCases
public class AddressBook {

    public static final int LONGEST_NOTE = 2000;

    /** The message about a note that tells where a confidential place is. */
    public static final String CONFIDENTIAL = "suggestion.confidentialPlace";

    /** More than anybody looks through; it keeps a program from filling the database. */
    static final int MOST = 1000;

    private static final String PRIVATE = "an address book is its owner's alone";

    /** Rows under the number of the entry that they show as today. */
    private static final String OWN = "select coalesce(m.into_entry, b.entry_id) shown, b.note from address_book b"
            + " left join entry_merger m on m.from_entry = b.entry_id where b.account_id = ?1";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Entries entries;

    /** In the order of the entries' names. */
    @Requires(Permission.OWN_ACCOUNT)
    public List<Favourite> list() {
        Map<Long, String> notes = notes();
        return entries.list(notes.keySet()).stream()
                .map(entry -> new Favourite(entry, notes.getOrDefault(entry.id(), "")))
                .sorted((one, other) ->
                        one.entry().name().compareToIgnoreCase(other.entry().name()))
                .toList();
    }

    /** The numbers of all that the actor has marked, in one query; none for a visitor. */
    @Requires(Permission.ANYONE)
    public Set<Long> listMarked() {
        if (Acting.current().accountId() == null) {
            return Set.of();
        }
        List<?> ids = em.createNativeQuery("select coalesce(m.into_entry, b.entry_id) from address_book b"
                        + " left join entry_merger m on m.from_entry = b.entry_id where b.account_id = ?1")
                .setParameter(1, Acting.current().account())
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toSet());
    }

    /** The actor's note on this entry; empty where it is not in their book, and for a visitor. */
    @Requires(Permission.ANYONE)
    public Optional<String> note(long entryId) {
        return Acting.current().accountId() == null ? Optional.empty() : Optional.ofNullable(notes().get(entryId));
    }

    /** Marks an entry. Doing it again changes nothing. @throws NotFound when there is none for this reader */
    @Requires(Permission.OWN_ACCOUNT)
    @Unaudited(PRIVATE)
    public void add(long entryId) {
        if (note(entryId).isEmpty()) {
            save(entryId, "");
        }
    }

    /**
     * Marks an entry and writes a note on it, in place of an earlier one.
     *
     * @throws NotFound when there is none for this reader
     * @throws Invalid when the note is too long; with {@link #CONFIDENTIAL} when it tells where a confidential place is
     */
    @Requires(Permission.OWN_ACCOUNT)
    @Unaudited(PRIVATE)
    public void write(long entryId, String typed) {
        String note = typed.strip();
        if (note.length() > LONGEST_NOTE) {
            throw new Invalid("note", "resource.text.tooLong", LONGEST_NOTE);
        }
        if (entries.get(entryId).data().isConfidential() && Places.find(note).isPresent()) {
            throw new Invalid("note", CONFIDENTIAL);
        }
        save(entryId, note);
    }

    /** Takes an entry out of the book, its note with it. Doing it again changes nothing. */
    @Requires(Permission.OWN_ACCOUNT)
    @Unaudited(PRIVATE)
    public void remove(long entryId) {
        ofEntry(
                        "delete from address_book where account_id = ?1 and (entry_id = ?2 or entry_id in"
                                + " (select from_entry from entry_merger where into_entry = ?2))",
                        entryId)
                .executeUpdate();
    }

    private void save(long entryId, String note) {
        entries.get(entryId);
        Set<Long> there = notes().keySet();
        if (!there.contains(entryId) && there.size() >= MOST) {
            throw new Conflict("addressBook.full", MOST);
        }
        remove(entryId);
        ofEntry("insert into address_book (account_id, entry_id, note, added_at) values (?1, ?2, ?3, ?4)", entryId)
                .setParameter(3, note)
                .setParameter(4, DatabaseTime.now())
                .executeUpdate();
    }

    private Query ofEntry(String sql, long entryId) {
        return em.createNativeQuery(sql)
                .setParameter(1, Acting.current().account())
                .setParameter(2, entryId);
    }

    /** Of two entries that have become one, both notes are kept. */
    private Map<Long, String> notes() {
        List<?> rows = em.createNativeQuery(OWN + " order by b.added_at, b.entry_id")
                .setParameter(1, Acting.current().account())
                .getResultList();
        Map<Long, String> notes = new LinkedHashMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> notes.merge(
                        ((Number) row[0]).longValue(), (String) row[1], (one, other) -> (one + "\n" + other).strip()));
        return notes;
    }
}
