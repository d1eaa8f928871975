package org.lucerna.web.directory;

import static org.lucerna.web.page.Typed.typed;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntryArea;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryParts;
import org.lucerna.directory.entry.EntryRules;
import org.lucerna.directory.entry.EntryStatement;
import org.lucerna.directory.entry.Stated;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.text.Language;
import org.lucerna.web.directory.OrganisationJson.AreaJson;
import org.lucerna.web.directory.OrganisationJson.ContactJson;
import org.lucerna.web.directory.OrganisationJson.NameJson;
import org.lucerna.web.directory.OrganisationJson.StatementJson;

/**
 * What a program says an entry is to say: the fields of {@link EntryDraft}, as JSON has them. Here only codes become words
 * of the domain; whether the entry may stand, the directory decides.
 *
 * @param name short for names with one of kind name
 */
public record OrganisationInput(
        @Nullable String name,
        @Nullable List<NameJson> names,
        @Nullable String type,
        @Nullable String description,
        @Nullable String country,
        @Nullable String region,
        @Nullable String town,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable Boolean confidential,
        @Nullable Boolean publicOffice,
        @Nullable List<StatementJson> statements,
        @Nullable List<String> languages,
        @Nullable List<AreaJson> areas,
        @Nullable List<ContactJson> contacts,
        @Nullable String openingHours,
        @Nullable String cost,
        @Nullable String capacity,
        @Nullable List<String> networks,
        @Nullable String audience,
        @Nullable Long memberOrganisation,
        @Nullable String source,
        @Nullable String verifiedOn,
        @Nullable String verifiedBy) {

    /** @throws Invalid naming each code that does not exist, or each text that tells a confidential place */
    EntryDraft draft() {
        Codes codes = new Codes();
        EntryParts parts = EntryParts.named(typed(name))
                .names(names(codes))
                .type(type)
                .description(typed(description))
                .country(country)
                .region(typed(region))
                .town(typed(town))
                .street(typed(street))
                .postalCode(typed(postalCode))
                .confidential(Boolean.TRUE.equals(confidential))
                .publicOffice(Boolean.TRUE.equals(publicOffice))
                .statements(given(statements).stream()
                        .map(statement -> new EntryStatement(
                                typed(statement.concept()),
                                codes.of("statements", Stated.class, statement.stated(), Stated.YES)))
                        .toList())
                .languages(codes.languages("languages", languages))
                .areas(given(areas).stream()
                        .map(area -> new EntryArea(typed(area.country()), typed(area.region())))
                        .toList())
                .contacts(given(contacts).stream()
                        .map(contact -> contact(contact, codes))
                        .toList())
                .openingHours(typed(openingHours))
                .cost(typed(cost))
                .capacity(typed(capacity))
                .networks(given(networks))
                .audience(codes.audience("audience", audience))
                .memberOrganisation(memberOrganisation)
                .source(typed(source))
                .verifiedOn(codes.day("verifiedOn", verifiedOn))
                .verifiedBy(typed(verifiedBy));
        codes.throwUnknown();
        return EntryRules.silent(parts);
    }

    private List<EntryName> names(Codes codes) {
        List<EntryName> all = new ArrayList<>();
        if (names == null || names.stream().noneMatch(other -> "name".equals(other.kind()))) {
            all.add(new EntryName(typed(name), null, EntryName.Kind.NAME));
        }
        given(names)
                .forEach(other -> all.add(new EntryName(
                        typed(other.name()),
                        other.language() == null ? null : codes.language("names", other.language()),
                        codes.of("names", EntryName.Kind.class, other.kind(), EntryName.Kind.NAME))));
        return all;
    }

    private static EntryContact contact(ContactJson contact, Codes codes) {
        return new EntryContact(
                codes.of("contacts", EntryContact.Kind.class, contact.kind(), EntryContact.Kind.PHONE),
                typed(contact.role()),
                typed(contact.value()),
                codes.languages("contacts", contact.languages()),
                typed(contact.hours()),
                codes.audience("contacts", contact.audience()));
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    /** Codes become words of the domain; those that are none are collected. */
    private static final class Codes {

        private final List<Invalid.Field> unknown = new ArrayList<>();

        void throwUnknown() {
            if (!unknown.isEmpty()) {
                throw new Invalid(unknown);
            }
        }

        <E extends Enum<E>> E of(String field, Class<E> type, @Nullable String code, E usual) {
            return code == null
                    ? usual
                    : known(field, code, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)))
                            .orElse(usual);
        }

        List<Language> languages(String field, @Nullable List<String> tags) {
            return given(tags).stream()
                    .map(tag -> language(field, tag))
                    .filter(Objects::nonNull)
                    .toList();
        }

        @Nullable
        Language language(String field, String tag) {
            return known(field, tag, text -> Language.parse(text).orElseThrow(IllegalArgumentException::new))
                    .orElse(null);
        }

        Audience audience(String field, @Nullable String code) {
            return code == null
                    ? Audience.PUBLIC
                    : known(field, code, Audience::new).orElse(Audience.PUBLIC);
        }

        @Nullable
        LocalDate day(String field, @Nullable String day) {
            return day == null || day.isBlank()
                    ? null
                    : known(field, day, LocalDate::parse).orElse(null);
        }

        private <T> Optional<T> known(String field, String code, Function<String, T> reading) {
            try {
                return Optional.of(reading.apply(code));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                unknown.add(new Invalid.Field(field, "problem.unknownValue", code));
                return Optional.empty();
            }
        }
    }
}
