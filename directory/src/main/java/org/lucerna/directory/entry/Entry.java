package org.lucerna.directory.entry;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.text.Language;

/**
 * What the directory says of one organisation or service. It comes in with a draft, is described anew by further drafts,
 * and may be withdrawn and restored; it is never deleted.
 *
 * <p>A confidential one has no address, and neither does its past: see {@link EntryStore}.
 *
 * <p>Not cached between transactions: another machine may have changed it.
 */
@Entity
@Table(name = "directory_entry")
@Cacheable(false)
class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "directory_entry_seq")
    @SequenceGenerator(name = "directory_entry_seq", sequenceName = "directory_entry_seq", allocationSize = 50)
    private long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private EntryState state = EntryState.PUBLISHED;

    private String name;
    private @Nullable String type;
    private String description;
    private @Nullable String country;
    private String region;
    private String town;
    private String street;

    @Column(name = "postal_code")
    private String postalCode;

    private boolean confidential;

    @Column(name = "public_office")
    private boolean publicOffice;

    @Column(name = "opening_hours")
    private String openingHours;

    private String cost;
    private String capacity;
    private String audience;

    @Column(name = "member_organisation")
    private @Nullable Long memberOrganisation;

    private String source;

    @Column(name = "verified_on")
    private @Nullable LocalDate verifiedOn;

    @Column(name = "verified_by")
    private String verifiedBy;

    @Column(name = "added_at", updatable = false)
    private OffsetDateTime addedAt;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @ElementCollection
    @CollectionTable(name = "entry_name", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "place")
    private List<StoredName> names;

    @ElementCollection
    @CollectionTable(name = "entry_statement", joinColumns = @JoinColumn(name = "entry_id"))
    @MapKeyColumn(name = "concept")
    @Column(name = "stated")
    @Enumerated(EnumType.STRING)
    private Map<String, Stated> statements;

    @ElementCollection
    @CollectionTable(name = "entry_language", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "place")
    @Column(name = "language")
    private List<String> languages;

    @ElementCollection
    @CollectionTable(name = "entry_area", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "place")
    private List<StoredArea> areas;

    @ElementCollection
    @CollectionTable(name = "entry_network", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "place")
    @Column(name = "name")
    private List<String> networks;

    @ElementCollection
    @CollectionTable(name = "entry_contact", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "place")
    private List<StoredContact> contacts;

    protected Entry() {}

    Entry(EntryDraft draft) {
        describe(draft);
        addedAt = changedAt;
    }

    /** One that has its number already. */
    Entry(long id, EntryDraft draft) {
        this(draft);
        this.id = id;
    }

    /** Says what the draft says, in place of what was said before. */
    final void describe(EntryDraft draft) {
        boolean secret = draft.isConfidential();
        name = draft.name();
        type = draft.type();
        description = draft.description();
        country = draft.country();
        region = draft.region();
        town = draft.town();
        street = secret ? "" : draft.street();
        postalCode = secret ? "" : draft.postalCode();
        confidential = secret;
        publicOffice = draft.publicOffice();
        openingHours = draft.openingHours();
        cost = draft.cost();
        capacity = draft.capacity();
        audience = draft.audience().code();
        memberOrganisation = draft.memberOrganisation();
        source = draft.source();
        verifiedOn = draft.verifiedOn();
        verifiedBy = draft.verifiedBy();
        names = new ArrayList<>(draft.names().stream().map(StoredName::new).toList());
        statements = new HashMap<>();
        draft.statements().forEach(statement -> statements.put(statement.concept(), statement.stated()));
        languages =
                new ArrayList<>(draft.languages().stream().map(Language::code).toList());
        areas = new ArrayList<>(draft.areas().stream().map(StoredArea::new).toList());
        networks = new ArrayList<>(draft.networks());
        contacts = new ArrayList<>(
                draft.contacts().stream().map(StoredContact::new).toList());
        changedAt = DatabaseTime.now();
    }

    /** Its place is a secret from now on: see {@link EntryStore} for its past. */
    void hide() {
        describe(said().with(parts -> parts.confidential(true).publicOffice(false)));
    }

    void withdraw() {
        state = EntryState.WITHDRAWN;
        changedAt = DatabaseTime.now();
    }

    void restore() {
        state = EntryState.PUBLISHED;
        changedAt = DatabaseTime.now();
    }

    /** Somebody has made sure that it is true. */
    void verify(LocalDate on, String by) {
        verifiedOn = on;
        verifiedBy = by;
        changedAt = DatabaseTime.now();
    }

    boolean names(String concept) {
        return concept.equals(type) || statements.containsKey(concept);
    }

    /** Puts one concept in another's place; what was said of the other one already stands. */
    void replace(String from, String to) {
        if (from.equals(type)) {
            type = to;
        }
        Stated said = statements.get(from);
        if (said != null) {
            Map<String, Stated> replaced = new HashMap<>(statements);
            replaced.remove(from);
            replaced.putIfAbsent(to, said);
            statements = replaced;
        }
    }

    /** States of one concept what it states of another. */
    void add(String concept, String as) {
        Stated said = statements.get(as);
        if (said != null) {
            Map<String, Stated> more = new HashMap<>(statements);
            more.putIfAbsent(concept, said);
            statements = more;
        }
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    boolean isPublished() {
        return state == EntryState.PUBLISHED;
    }

    boolean isConfidential() {
        return confidential;
    }

    String street() {
        return street;
    }

    @Nullable
    Long memberOrganisation() {
        return memberOrganisation;
    }

    Instant addedAt() {
        return addedAt.toInstant();
    }

    /** Everything that it says, whoever may read it. */
    EntryDraft said() {
        return EntryParts.named(name)
                .names(names.stream().map(StoredName::said).toList())
                .type(type)
                .description(description)
                .country(country)
                .region(region)
                .town(town)
                .street(street)
                .postalCode(postalCode)
                .confidential(confidential)
                .publicOffice(publicOffice)
                .statements(statements.entrySet().stream()
                        .map(stated -> new EntryStatement(stated.getKey(), stated.getValue()))
                        .toList())
                .languages(languages.stream().map(Language::new).toList())
                .areas(areas.stream().map(StoredArea::said).toList())
                .contacts(contacts.stream().map(StoredContact::said).toList())
                .openingHours(openingHours)
                .cost(cost)
                .capacity(capacity)
                .networks(networks)
                .audience(new Audience(audience))
                .memberOrganisation(memberOrganisation)
                .source(source)
                .verifiedOn(verifiedOn)
                .verifiedBy(verifiedBy)
                .draft();
    }

    boolean mayBeEditedBy(Actor actor) {
        return EntryRights.mayEdit(actor, country, memberOrganisation);
    }

    Freshness freshness(EntrySettings settings, LocalDate today) {
        return settings.freshness(verifiedOn, addedAt.toLocalDate(), today);
    }

    boolean isFreelyEditedBy(Actor actor) {
        return EntryRights.editsFreely(actor, country);
    }

    EntryView view(Actor reader, EntrySettings settings, LocalDate today) {
        return new EntryView(
                id,
                version,
                EntryContacts.readable(said(), reader),
                state,
                freshness(settings, today),
                mayBeEditedBy(reader),
                addedAt.toInstant(),
                changedAt.toInstant());
    }
}
