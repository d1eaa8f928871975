package org.lucerna.directory.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;

/**
 * The parts of an {@link EntryDraft} while it is put together, each set by the method of its name. It begins with nothing
 * stated, for everybody. Not thread safe.
 */
public final class EntryParts {

    private List<EntryName> names = List.of();
    private @Nullable String type;
    private String description = "";
    private @Nullable String country;
    private String region = "";
    private String town = "";
    private String street = "";
    private String postalCode = "";
    private boolean confidential;
    private boolean publicOffice;
    private List<EntryStatement> statements = List.of();
    private List<Language> languages = List.of();
    private List<EntryArea> areas = List.of();
    private List<EntryContact> contacts = List.of();
    private String openingHours = "";
    private String cost = "";
    private String capacity = "";
    private List<String> networks = List.of();
    private Audience audience = Audience.PUBLIC;
    private @Nullable Long memberOrganisation;
    private String source = "";
    private @Nullable LocalDate verifiedOn;
    private String verifiedBy = "";

    /** One entry that says nothing but its name. */
    public static EntryParts named(String name) {
        return new EntryParts().names(List.of(new EntryName(name, null, EntryName.Kind.NAME)));
    }

    public static EntryParts of(EntryDraft draft) {
        return new EntryParts()
                .names(draft.names())
                .type(draft.type())
                .description(draft.description())
                .country(draft.country())
                .region(draft.region())
                .town(draft.town())
                .street(draft.street())
                .postalCode(draft.postalCode())
                .confidential(draft.confidential())
                .publicOffice(draft.publicOffice())
                .statements(draft.statements())
                .languages(draft.languages())
                .areas(draft.areas())
                .contacts(draft.contacts())
                .openingHours(draft.openingHours())
                .cost(draft.cost())
                .capacity(draft.capacity())
                .networks(draft.networks())
                .audience(draft.audience())
                .memberOrganisation(draft.memberOrganisation())
                .source(draft.source())
                .verifiedOn(draft.verifiedOn())
                .verifiedBy(draft.verifiedBy());
    }

    public EntryDraft draft() {
        return new EntryDraft(
                names,
                type,
                description,
                country,
                region,
                town,
                street,
                postalCode,
                confidential,
                publicOffice,
                statements,
                languages,
                areas,
                contacts,
                openingHours,
                cost,
                capacity,
                networks,
                audience,
                memberOrganisation,
                source,
                verifiedOn,
                verifiedBy);
    }

    public EntryParts names(List<EntryName> names) {
        this.names = names;
        return this;
    }

    public EntryParts type(@Nullable String type) {
        this.type = type;
        return this;
    }

    public EntryParts description(String description) {
        this.description = description;
        return this;
    }

    public EntryParts country(@Nullable String country) {
        this.country = country;
        return this;
    }

    public EntryParts region(String region) {
        this.region = region;
        return this;
    }

    public EntryParts town(String town) {
        this.town = town;
        return this;
    }

    public EntryParts street(String street) {
        this.street = street;
        return this;
    }

    public EntryParts postalCode(String postalCode) {
        this.postalCode = postalCode;
        return this;
    }

    public EntryParts confidential(boolean confidential) {
        this.confidential = confidential;
        return this;
    }

    public EntryParts publicOffice(boolean publicOffice) {
        this.publicOffice = publicOffice;
        return this;
    }

    public EntryParts statements(List<EntryStatement> statements) {
        this.statements = statements;
        return this;
    }

    public EntryParts languages(List<Language> languages) {
        this.languages = languages;
        return this;
    }

    public EntryParts areas(List<EntryArea> areas) {
        this.areas = areas;
        return this;
    }

    public EntryParts contacts(List<EntryContact> contacts) {
        this.contacts = contacts;
        return this;
    }

    public EntryParts openingHours(String openingHours) {
        this.openingHours = openingHours;
        return this;
    }

    public EntryParts cost(String cost) {
        this.cost = cost;
        return this;
    }

    public EntryParts capacity(String capacity) {
        this.capacity = capacity;
        return this;
    }

    public EntryParts networks(List<String> networks) {
        this.networks = networks;
        return this;
    }

    public EntryParts audience(Audience audience) {
        this.audience = audience;
        return this;
    }

    public EntryParts memberOrganisation(@Nullable Long memberOrganisation) {
        this.memberOrganisation = memberOrganisation;
        return this;
    }

    public EntryParts source(String source) {
        this.source = source;
        return this;
    }

    public EntryParts verifiedOn(@Nullable LocalDate verifiedOn) {
        this.verifiedOn = verifiedOn;
        return this;
    }

    public EntryParts verifiedBy(String verifiedBy) {
        this.verifiedBy = verifiedBy;
        return this;
    }
}
