package org.lucerna.directory.exchange.hsds;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntryArea;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryParts;
import org.lucerna.directory.entry.EntryRules;
import org.lucerna.directory.entry.EntryStatement;
import org.lucerna.directory.exchange.Column;
import org.lucerna.directory.exchange.Flaw;
import org.lucerna.directory.exchange.Given;
import org.lucerna.directory.exchange.table.Silence;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.ConceptScheme;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.foundation.vocabulary.Vocabulary;

/**
 * Reads an organization with its services, or a service with its organization, as a row. Terms are known by our own codes.
 * What HSDS has and entries have not is left out; contacts of a person are read without the name. Thread safe.
 */
final class HsdsReader {

    private final HsdsIds ids;

    HsdsReader(URI portal) {
        ids = new HsdsIds(portal);
    }

    Given given(int row, JsonObject thing) {
        return new One(row, thing).read();
    }

    private final class One {

        private final int row;
        private final JsonObject organization;
        private final List<JsonObject> services;
        private final List<JsonObject> all;
        private final Set<Column> says = EnumSet.noneOf(Column.class);
        private final List<Flaw> flaws = new ArrayList<>();

        One(int row, JsonObject thing) {
            this.row = row;
            boolean service = thing.containsKey("organization");
            this.organization = service ? object(thing, "organization").orElse(thing) : thing;
            this.services = service ? List.of(thing) : objects(thing, "services");
            this.all = Stream.concat(Stream.of(organization), services.stream()).toList();
        }

        Given read() {
            JsonObject address = all.stream()
                    .flatMap(one -> objects(one, "locations").stream())
                    .flatMap(location -> objects(location, "addresses").stream())
                    .findFirst()
                    .or(() -> services.stream()
                            .flatMap(one -> objects(one, "service_at_locations").stream())
                            .flatMap(at -> object(at, "location").stream())
                            .flatMap(location -> objects(location, "addresses").stream())
                            .findFirst())
                    .orElse(JsonValue.EMPTY_JSON_OBJECT);
            String region = value(HsdsTerms.REGION);
            EntryParts parts = new EntryParts()
                    .names(names())
                    .type(said(Column.TYPE, type()))
                    .country(said(Column.COUNTRY, country(address)))
                    .region(text(
                            Column.REGION,
                            region.isEmpty()
                                    ? first(string(address, "region"), string(address, "state_province"))
                                    : region))
                    .town(text(Column.TOWN, first(value(HsdsTerms.TOWN), string(address, "city"))))
                    .street(text(Column.STREET, string(address, "address_1")))
                    .postalCode(text(Column.POSTAL_CODE, string(address, "postal_code")))
                    .description(text(Column.DESCRIPTION, description()))
                    .statements(statements())
                    .languages(said(Column.LANGUAGES, languages(services)))
                    .areas(areas())
                    .contacts(contacts())
                    .openingHours(text(Column.OPENING_HOURS, ofServices("schedules", "description")))
                    .cost(text(Column.COST, ofServices("fees_description")))
                    .capacity(text(Column.CAPACITY, value(HsdsTerms.CAPACITY)))
                    .networks(said(Column.NETWORKS, values(HsdsTerms.NETWORK)))
                    .source(text(Column.SOURCE, value(HsdsTerms.SOURCE)))
                    .verifiedOn(assured())
                    .verifiedBy(text(Column.VERIFIED_BY, value(HsdsTerms.VERIFIED_BY)))
                    .publicOffice(isTrue(Column.PUBLIC_OFFICE, HsdsTerms.PUBLIC_OFFICE));
            return Silence.keep(row, id(), parts, isTrue(Column.CONFIDENTIAL, HsdsTerms.CONFIDENTIAL), says, flaws);
        }

        private boolean isTrue(Column column, String link) {
            return !text(column, value(link)).isEmpty();
        }

        private @Nullable Long id() {
            OptionalLong id = ids.find(HsdsIds.Kind.ORGANIZATION, string(organization, "id"));
            return id.isPresent() ? Long.valueOf(id.getAsLong()) : null;
        }

        private List<EntryName> names() {
            List<EntryName> names = new ArrayList<>();
            String name = string(organization, "name");
            if (!name.isEmpty()) {
                says.add(Column.NAME);
                names.add(new EntryName(name, null, EntryName.Kind.NAME));
            }
            HsdsTerms.NAMES.forEach((kind, link) -> values(link).forEach(other -> {
                says.add(column(kind));
                names.add(new EntryName(other, null, kind));
            }));
            String other = string(organization, "alternate_name");
            if (!other.isEmpty()
                    && names.stream().noneMatch(known -> known.name().equals(other))) {
                boolean acronym = other.indexOf(' ') < 0 && other.equals(other.toUpperCase(Locale.ROOT));
                says.add(acronym ? Column.ACRONYM : Column.ALSO_KNOWN_AS);
                names.add(new EntryName(other, null, acronym ? EntryName.Kind.ACRONYM : EntryName.Kind.ALSO_KNOWN_AS));
            }
            return names;
        }

        private static Column column(EntryName.Kind kind) {
            return switch (kind) {
                case NAME -> Column.OTHER_NAMES;
                case ACRONYM -> Column.ACRONYM;
                case FORMER -> Column.FORMER_NAMES;
                case ALSO_KNOWN_AS -> Column.ALSO_KNOWN_AS;
            };
        }

        /** A description that only says the name again was written because there must be one. */
        private String description() {
            String description = string(organization, "description");
            String name = string(organization, "name");
            return description.equals(name) ? ofServices("description") : description;
        }

        private @Nullable String type() {
            return codes().filter(code -> Vocabulary.current()
                            .find(code)
                            .filter(concept -> concept.scheme().equals(ConceptScheme.ACTORS))
                            .isPresent())
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable String country(JsonObject address) {
            String country =
                    first(value(HsdsTerms.COUNTRY), string(address, "country")).toUpperCase(Locale.ROOT);
            if (!country.isEmpty() && !Countries.exists(country)) {
                flaws.add(new Flaw(Column.COUNTRY.title(), "resource.country.unknown", country));
            }
            return Countries.exists(country) ? country : null;
        }

        private List<EntryStatement> statements() {
            List<EntryStatement> statements = new ArrayList<>();
            codes().filter(EntryRules::canBeStated).distinct().forEach(code -> {
                statements.add(EntryStatement.yes(code));
                says.add(columnOf(code));
            });
            values(HsdsTerms.NOT_OFFERED).stream()
                    .filter(EntryRules::canBeStated)
                    .forEach(code -> {
                        statements.add(EntryStatement.no(code));
                        says.add(Column.NOT_OFFERED);
                    });
            return statements;
        }

        private static Column columnOf(String code) {
            String scheme = Vocabulary.current().find(code).orElseThrow().scheme();
            return Stream.of(Column.values())
                    .filter(column -> column.schemes().contains(scheme))
                    .findFirst()
                    .orElse(Column.SERVICES);
        }

        private Stream<String> codes() {
            return attributes()
                    .flatMap(attribute -> object(attribute, "taxonomy_term").stream())
                    .map(term -> string(term, "code"));
        }

        private Stream<JsonObject> attributes() {
            return all.stream().flatMap(one -> objects(one, "attributes").stream());
        }

        private List<String> values(String link) {
            return attributes()
                    .filter(attribute -> string(attribute, "link_type").equals(link))
                    .map(attribute -> string(attribute, "value"))
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
        }

        private String value(String link) {
            return values(link).stream().findFirst().orElse("");
        }

        private List<EntryArea> areas() {
            List<EntryArea> areas = services.stream()
                    .flatMap(one -> objects(one, "service_areas").stream())
                    .flatMap(area -> area(area).stream())
                    .distinct()
                    .toList();
            return said(Column.AREAS, areas);
        }

        private static Optional<EntryArea> area(JsonObject area) {
            String type = string(area, "extent_type");
            String country = string(area, "extent").toUpperCase(Locale.ROOT);
            if (type.equals("world")) {
                return Optional.of(EntryArea.country(EntryArea.ANYWHERE));
            }
            if (!Countries.exists(country)) {
                return Optional.empty();
            }
            String region = type.equals("region") ? string(area, "name").replaceFirst(",[^,]*$", "") : "";
            return Optional.of(new EntryArea(country, region));
        }

        private List<EntryContact> contacts() {
            List<EntryContact> contacts = new ArrayList<>();
            for (JsonObject one : all) {
                for (JsonObject phone : objects(one, "phones")) {
                    String hours = detail(phone, HsdsTerms.HOURS);
                    add(
                            contacts,
                            kind(phone),
                            hours.isEmpty() ? string(phone, "description") : detail(phone, HsdsTerms.ROLE),
                            string(phone, "number"),
                            languages(List.of(phone)),
                            hours);
                }
                for (JsonObject contact : objects(one, "contacts")) {
                    String role = string(contact, "department");
                    String hours = detail(contact, HsdsTerms.HOURS);
                    String message = detail(contact, HsdsTerms.MESSAGING);
                    add(contacts, EntryContact.Kind.EMAIL, role, string(contact, "email"), List.of(), hours);
                    add(contacts, EntryContact.Kind.MESSAGING, role, message, List.of(), hours);
                    for (JsonObject phone : objects(contact, "phones")) {
                        add(contacts, kind(phone), role, string(phone, "number"), List.of(), "");
                    }
                }
                add(contacts, EntryContact.Kind.EMAIL, string(one, "email"));
                add(contacts, EntryContact.Kind.WEBSITE, string(one, "website"));
            }
            values(HsdsTerms.WEBSITE).forEach(site -> add(contacts, EntryContact.Kind.WEBSITE, site));
            values(HsdsTerms.FORM).forEach(form -> add(contacts, EntryContact.Kind.FORM, form));
            contacts.forEach(contact -> says.add(Column.of(contact.kind())));
            return contacts;
        }

        private static EntryContact.Kind kind(JsonObject phone) {
            return switch (string(phone, "type").toLowerCase(Locale.ROOT)) {
                case "hotline" -> EntryContact.Kind.HOTLINE;
                case "fax" -> EntryContact.Kind.FAX;
                default -> EntryContact.Kind.PHONE;
            };
        }

        private static String detail(JsonObject part, String link) {
            return objects(part, "attributes").stream()
                    .filter(attribute -> string(attribute, "link_type").equals(link))
                    .map(attribute -> string(attribute, "value"))
                    .findFirst()
                    .orElse("");
        }

        private static void add(List<EntryContact> contacts, EntryContact.Kind kind, String value) {
            add(contacts, kind, "", value, List.of(), "");
        }

        /** The same number or address stands at the organization and at its service: once is enough. */
        private static void add(
                List<EntryContact> contacts,
                EntryContact.Kind kind,
                String role,
                String value,
                List<Language> languages,
                String hours) {
            boolean known = contacts.stream()
                    .anyMatch(other -> other.kind() == kind && other.value().equals(value));
            if (!value.isEmpty() && !known) {
                contacts.add(new EntryContact(kind, role, value, languages, hours, Audience.PUBLIC));
            }
        }

        private static List<Language> languages(List<JsonObject> owners) {
            return owners.stream()
                    .flatMap(owner -> objects(owner, "languages").stream())
                    .map(language -> first(string(language, "code"), string(language, "language")))
                    .flatMap(code -> Language.parse(code).stream())
                    .distinct()
                    .toList();
        }

        private @Nullable LocalDate assured() {
            String date = ofServices("assured_date");
            if (date.isEmpty()) {
                return null;
            }
            says.add(Column.VERIFIED_ON);
            try {
                return LocalDate.parse(date.substring(0, Math.min(10, date.length())));
            } catch (DateTimeException e) {
                flaws.add(new Flaw(Column.VERIFIED_ON.title(), "directoryImport.date", date));
                return null;
            }
        }

        private String ofServices(String name) {
            return services.stream()
                    .map(service -> string(service, name))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        private String ofServices(String list, String name) {
            return services.stream()
                    .flatMap(service -> objects(service, list).stream())
                    .map(one -> string(one, name))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        private String text(Column column, String text) {
            if (!text.isEmpty()) {
                says.add(column);
            }
            return text;
        }

        private @Nullable String said(Column column, @Nullable String text) {
            if (text != null) {
                says.add(column);
            }
            return text;
        }

        private <T> List<T> said(Column column, List<T> list) {
            if (!list.isEmpty()) {
                says.add(column);
            }
            return list;
        }
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static String string(JsonObject json, String name) {
        return switch (json.get(name)) {
            case JsonString string -> string.getString().strip();
            case JsonNumber number -> number.toString();
            case null, default -> "";
        };
    }

    private static Optional<JsonObject> object(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    private static List<JsonObject> objects(JsonObject json, String name) {
        return json.get(name) instanceof JsonArray array
                ? array.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }
}
