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
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryJson;
import org.lucerna.foundation.database.DatabaseTime;

/** What an organisation wants its entry to say. An editor agrees, or says why not, and may take the no back. */
@Entity
@Table(name = "entry_proposal")
@Cacheable(false)
class Proposal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entry_proposal_seq")
    @SequenceGenerator(name = "entry_proposal_seq", sequenceName = "entry_proposal_seq", allocationSize = 50)
    private long id;

    @Version
    private long version;

    @Column(name = "entry_id")
    private @Nullable Long entryId;

    @Column(name = "entry_version")
    private long entryVersion;

    private String name;
    private @Nullable String country;
    private String said;
    private @Nullable Long author;

    @Enumerated(EnumType.STRING)
    private SuggestionState state = SuggestionState.WAITING;

    private String reason = "";

    @Column(name = "proposed_at")
    private OffsetDateTime proposedAt;

    @Column(name = "decided_at")
    private @Nullable OffsetDateTime decidedAt;

    protected Proposal() {}

    /** @param country of the entry's seat as it stands: its editors decide */
    Proposal(@Nullable Long entryId, long entryVersion, EntryDraft said, @Nullable String country, long author) {
        this.entryId = entryId;
        this.country = country;
        say(entryVersion, said, author);
    }

    /** The organisation has thought of more before anybody decided. */
    final void say(long entryVersion, EntryDraft said, long author) {
        this.entryVersion = entryVersion;
        this.author = author;
        this.name = said.name();
        this.said = kept(said);
        this.proposedAt = DatabaseTime.now();
    }

    /** For another wording of the same, such as one without an address that has to be forgotten. */
    void reword(EntryDraft said) {
        this.name = said.name();
        this.said = kept(said);
    }

    private static String kept(EntryDraft said) {
        boolean secret = said.isConfidential();
        return EntryJson.written(secret ? said.with(parts -> parts.street("").postalCode("")) : said);
    }

    void accept(long entry) {
        entryId = entry;
        state = SuggestionState.ACCEPTED;
        decidedAt = DatabaseTime.now();
    }

    void decline(String reason) {
        this.reason = reason;
        state = SuggestionState.DISMISSED;
        decidedAt = DatabaseTime.now();
    }

    void reopen() {
        reason = "";
        state = SuggestionState.WAITING;
        decidedAt = null;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    @Nullable
    Long entryId() {
        return entryId;
    }

    String name() {
        return name;
    }

    @Nullable
    String country() {
        return country;
    }

    @Nullable
    Long author() {
        return author;
    }

    SuggestionState state() {
        return state;
    }

    EntryDraft said() {
        return EntryJson.read(said);
    }

    Instant proposedAt() {
        return proposedAt.toInstant();
    }

    ProposalView view(EntryDraft readable) {
        return new ProposalView(
                id, version, entryId, entryVersion, readable, country, state, reason, proposedAt.toInstant());
    }
}
