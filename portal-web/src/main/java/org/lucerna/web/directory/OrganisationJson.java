package org.lucerna.web.directory;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntryArea;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryStatement;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.foundation.text.Language;

/**
 * An entry as the API shows it. Other programs lean on it: fields are added, never changed. About a concept that is not
 * among the statements nothing was stated, which is not no.
 *
 * @param street empty for a confidential place, always
 * @param memberOrganisation for those alone who may change the entry
 * @param url of the entry's page, below the portal's address
 */
public record OrganisationJson(
        long id,
        long version,
        String name,
        List<NameJson> names,
        @Nullable String type,
        String description,
        @Nullable String country,
        String region,
        String town,
        String street,
        String postalCode,
        boolean confidential,
        boolean publicOffice,
        List<StatementJson> statements,
        List<String> languages,
        List<AreaJson> areas,
        List<ContactJson> contacts,
        String openingHours,
        String cost,
        String capacity,
        List<String> networks,
        String audience,
        @Nullable Long memberOrganisation,
        String source,
        @Nullable String verifiedOn,
        String verifiedBy,
        String freshness,
        Instant added,
        Instant changed,
        String url) {

    /** @param kind name, acronym, former or also_known_as */
    public record NameJson(
            @Nullable String name,
            @Nullable String language,
            @Nullable String kind) {

        static NameJson of(EntryName name) {
            Language language = name.language();
            return new NameJson(name.name(), language == null ? null : language.code(), code(name.kind()));
        }
    }

    /** @param stated yes or no */
    public record StatementJson(
            @Nullable String concept, @Nullable String stated) {

        static StatementJson of(EntryStatement statement) {
            return new StatementJson(statement.concept(), code(statement.stated()));
        }
    }

    /** @param country ISO 3166-1 alpha-2, XK, or * for anywhere */
    public record AreaJson(
            @Nullable String country, @Nullable String region) {

        static AreaJson of(EntryArea area) {
            return new AreaJson(area.country(), area.region());
        }
    }

    /** @param kind phone, hotline, email, website, form, messaging or fax */
    public record ContactJson(
            @Nullable String kind,
            @Nullable String role,
            @Nullable String value,
            @Nullable List<String> languages,
            @Nullable String hours,
            @Nullable String audience) {

        static ContactJson of(EntryContact contact) {
            return new ContactJson(
                    code(contact.kind()),
                    contact.role(),
                    contact.value(),
                    contact.languages().stream().map(Language::code).toList(),
                    contact.hours(),
                    contact.audience().code());
        }
    }

    static OrganisationJson of(EntryView view) {
        EntryDraft data = view.data();
        return new OrganisationJson(
                view.id(),
                view.version(),
                data.name(),
                data.names().stream().map(NameJson::of).toList(),
                data.type(),
                data.description(),
                data.country(),
                data.region(),
                data.town(),
                data.street(),
                data.postalCode(),
                data.confidential(),
                data.publicOffice(),
                data.statements().stream().map(StatementJson::of).toList(),
                data.languages().stream().map(Language::code).toList(),
                data.areas().stream().map(AreaJson::of).toList(),
                data.contacts().stream().map(ContactJson::of).toList(),
                data.openingHours(),
                data.cost(),
                data.capacity(),
                data.networks(),
                data.audience().code(),
                view.mayEdit() ? data.memberOrganisation() : null,
                data.source(),
                data.verifiedOn() == null ? null : data.verifiedOn().toString(),
                data.verifiedBy(),
                code(view.freshness()),
                view.added(),
                view.changed(),
                address(view.id()));
    }

    static String address(long id) {
        return "/en/directory/" + id;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
