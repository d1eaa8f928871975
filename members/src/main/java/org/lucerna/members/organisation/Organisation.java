package org.lucerna.members.organisation;

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
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.text.Language;

/** An organisation that has joined. */
@Entity
@Table(name = "organisation")
@Cacheable(false)
class Organisation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_seq")
    @SequenceGenerator(name = "organisation_seq", sequenceName = "organisation_seq", allocationSize = 50)
    private long id;

    @Version
    private long version;

    private String name;
    private String acronym;
    private String country;
    private String town;
    private String type;
    private String website;
    private String about;

    @Enumerated(EnumType.STRING)
    private OrganisationState state = OrganisationState.MEMBER;

    @Column(name = "demands_second_factor")
    private boolean demandsSecondFactor;

    @Column(name = "charter_language", updatable = false)
    private String charterLanguage;

    @Column(name = "charter_version", updatable = false)
    private int charterVersion;

    @Column(name = "charter_accepted_at", updatable = false)
    private OffsetDateTime charterAcceptedAt;

    @Column(name = "joined_at", updatable = false)
    private OffsetDateTime joinedAt;

    protected Organisation() {}

    Organisation(OrganisationDraft draft, CharterAcceptance charter) {
        this.charterLanguage = charter.language().code();
        this.charterVersion = charter.version();
        this.charterAcceptedAt = charter.at();
        this.joinedAt = DatabaseTime.now();
        this.name = draft.name();
        this.acronym = draft.acronym();
        this.country = draft.country();
        this.town = draft.town();
        this.type = draft.type();
        this.website = draft.website();
        this.about = draft.about();
    }

    long id() {
        return id;
    }

    boolean isMember() {
        return state == OrganisationState.MEMBER;
    }

    void become(OrganisationState state) {
        this.state = state;
    }

    void demandSecondFactor(boolean demanded) {
        this.demandsSecondFactor = demanded;
    }

    OrganisationView view() {
        return new OrganisationView(
                id,
                version,
                new OrganisationDraft(name, acronym, country, town, type, website, about),
                state,
                demandsSecondFactor,
                new CharterAcceptance(new Language(charterLanguage), charterVersion, charterAcceptedAt),
                joinedAt);
    }
}
