package org.lucerna.members.application;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Secret;
import org.lucerna.foundation.database.DatabaseTime;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.organisation.CharterAcceptance;
import org.lucerna.members.organisation.OrganisationDraft;

/** An organisation's wish to join. The applicant's key is known to the applicant alone; here is its hash. */
@Entity
@Table(name = "application")
@Cacheable(false)
class Application {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_seq")
    @SequenceGenerator(name = "application_seq", sequenceName = "application_seq", allocationSize = 50)
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

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_role")
    private String contactRole;

    @Column(name = "contact_email")
    private String contactEmail;

    private String language;

    @Column(name = "charter_language")
    private String charterLanguage;

    @Column(name = "charter_version")
    private int charterVersion;

    @Column(name = "charter_accepted_at")
    private OffsetDateTime charterAcceptedAt;

    @Enumerated(EnumType.STRING)
    private ApplicationState state = ApplicationState.UNCONFIRMED;

    @Column(name = "key_hash")
    private String keyHash;

    @Column(name = "posted_at")
    private OffsetDateTime postedAt;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    private String reason = "";

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "organisation_id")
    private @Nullable Long organisationId;

    protected Application() {}

    Application(ApplicationDraft draft, CharterAcceptance charter, String key) {
        OrganisationDraft organisation = draft.organisation();
        this.name = organisation.name();
        this.acronym = organisation.acronym();
        this.country = organisation.country();
        this.town = organisation.town();
        this.type = organisation.type();
        this.website = organisation.website();
        this.about = organisation.about();
        this.contactName = draft.contactName();
        this.contactRole = draft.contactRole();
        this.contactEmail = draft.contactEmail();
        this.language = draft.language().code();
        this.charterLanguage = charter.language().code();
        this.charterVersion = charter.version();
        this.charterAcceptedAt = charter.at();
        this.keyHash = Secret.hash(key);
        this.postedAt = DatabaseTime.now();
        this.changedAt = postedAt;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    String email() {
        return contactEmail;
    }

    Language language() {
        return new Language(language);
    }

    ApplicationState state() {
        return state;
    }

    @Nullable
    Long organisationId() {
        return organisationId;
    }

    CharterAcceptance charter() {
        return new CharterAcceptance(new Language(charterLanguage), charterVersion, charterAcceptedAt);
    }

    OrganisationDraft organisation() {
        return new OrganisationDraft(name, acronym, country, town, type, website, about);
    }

    void confirm() {
        become(ApplicationState.WAITING);
    }

    void ask(String key) {
        keyHash = Secret.hash(key);
        become(ApplicationState.ASKED);
    }

    void answered() {
        become(ApplicationState.WAITING);
    }

    void accept(long organisation) {
        organisationId = organisation;
        decide(ApplicationState.ACCEPTED, "");
    }

    void decline(String why) {
        decide(ApplicationState.DECLINED, why);
    }

    void reopen() {
        organisationId = null;
        decide(ApplicationState.WAITING, "");
    }

    private void decide(ApplicationState decision, String why) {
        reason = why;
        decidedBy = Acting.current().accountId();
        become(decision);
    }

    private void become(ApplicationState next) {
        state = next;
        changedAt = DatabaseTime.now();
    }

    ApplicationView view(List<ApplicationView.Message> messages) {
        return new ApplicationView(
                id,
                version,
                new ApplicationDraft(organisation(), contactName, contactRole, contactEmail, language()),
                charter(),
                state,
                postedAt,
                changedAt,
                reason,
                organisationId,
                messages);
    }
}
