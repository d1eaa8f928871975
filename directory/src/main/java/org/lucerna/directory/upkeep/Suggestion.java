package org.lucerna.directory.upkeep;

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
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.PlaceTraces;
import org.lucerna.foundation.database.DatabaseTime;

/**
 * What somebody says is wrong with an entry, or that it is their organisation's. Of the first nobody knows who; an editor
 * accepts it, by changing the entry, or dismisses it, and may take either back.
 */
@Entity
@Table(name = "entry_suggestion")
@Cacheable(false)
class Suggestion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entry_suggestion_seq")
    @SequenceGenerator(name = "entry_suggestion_seq", sequenceName = "entry_suggestion_seq", allocationSize = 50)
    private long id;

    @Version
    private long version;

    @Column(name = "entry_id", updatable = false)
    private long entryId;

    private String text;

    @Column(name = "from_organisation", updatable = false)
    private boolean fromOrganisation;

    @Column(name = "claimed_by", updatable = false)
    private @Nullable Long claimedBy;

    @Enumerated(EnumType.STRING)
    private SuggestionState state = SuggestionState.WAITING;

    @Column(name = "posted_at", updatable = false)
    private OffsetDateTime postedAt;

    @Column(name = "decided_at")
    private @Nullable OffsetDateTime decidedAt;

    protected Suggestion() {}

    Suggestion(long entryId, String text, boolean fromOrganisation) {
        this.entryId = entryId;
        this.text = text;
        this.fromOrganisation = fromOrganisation;
        this.postedAt = DatabaseTime.now();
    }

    /** A member organisation says that the entry is its own. */
    static Suggestion claim(long entryId, long organisation) {
        Suggestion claim = new Suggestion(entryId, "", true);
        claim.claimedBy = organisation;
        return claim;
    }

    void accept() {
        state = SuggestionState.ACCEPTED;
        decidedAt = DatabaseTime.now();
    }

    void dismiss() {
        state = SuggestionState.DISMISSED;
        decidedAt = DatabaseTime.now();
    }

    void reopen() {
        state = SuggestionState.WAITING;
        decidedAt = null;
    }

    /** Takes out what tells where the place is: it is confidential by now. */
    void forget(Set<String> streets) {
        text = PlaceTraces.without(text, streets);
    }

    long entryId() {
        return entryId;
    }

    SuggestionState state() {
        return state;
    }

    @Nullable
    Long claimedBy() {
        return claimedBy;
    }

    /** @param claimant the name of the organisation that says the entry is its own; else empty */
    SuggestionView view(String entryName, String claimant) {
        return new SuggestionView(
                id,
                entryId,
                entryName,
                text,
                fromOrganisation,
                claimedBy != null,
                claimant,
                state,
                postedAt.toInstant());
    }
}
