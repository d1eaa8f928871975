package org.lucerna.directory.entry;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.database.DatabaseTime;

/** What an entry said after one change. Written once; only an address is ever taken out of it, and the name of who has left. */
@Entity
@Table(name = "entry_history")
@Cacheable(false)
class FormerEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entry_history_seq")
    @SequenceGenerator(name = "entry_history_seq", sequenceName = "entry_history_seq", allocationSize = 50)
    private long id;

    @Column(name = "entry_id", updatable = false)
    private long entryId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EntryChange.Act act;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Hand hand;

    /** The account; null for the portal, and for who has left. */
    private @Nullable Long author;

    private String said;

    @Column(name = "changed_at", updatable = false)
    private OffsetDateTime changedAt;

    protected FormerEntry() {}

    FormerEntry(Entry entry, EntryChange.Act act, Actor actor) {
        this.entryId = entry.id();
        this.act = act;
        this.hand = Hand.of(actor, entry);
        this.author = actor.accountId();
        this.said = EntryJson.written(entry.said());
        this.changedAt = DatabaseTime.now();
    }

    String street() {
        return EntryJson.read(said).street();
    }

    /** Takes the address out, and each of these streets wherever it was written. */
    void eraseAddress(Set<String> streets) {
        said = EntryJson.written(EntryTexts.withoutAddress(EntryJson.read(said), streets));
    }

    Hand hand() {
        return hand;
    }

    EntryChange.Act act() {
        return act;
    }

    @Nullable
    Long author() {
        return author;
    }

    Instant changedAt() {
        return changedAt.toInstant();
    }

    /** What the entry was called then. */
    String name() {
        return EntryJson.read(said).name();
    }

    /** @param authorName empty when nobody is known */
    EntryChange view(Actor reader, String authorName) {
        return new EntryChange(
                id, changedAt.toInstant(), act, hand, authorName, EntryContacts.readable(EntryJson.read(said), reader));
    }
}
