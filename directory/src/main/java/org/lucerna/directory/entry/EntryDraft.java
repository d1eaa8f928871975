package org.lucerna.directory.entry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.text.Texts;
import org.lucerna.foundation.vocabulary.Vocabulary;

/**
 * What somebody wants an entry to say. Texts are tidied, empty and repeated parts are gone. Whether it may stand, {@link
 * EntryRules} decides in the use case that takes it. Immutable.
 *
 * <p>A draft that is marked confidential has no address: it is dropped here already. One that states shelter and does not
 * say that its address is a public office counts as confidential, see {@link #isConfidential}.
 *
 * @param names the first of kind {@link EntryName.Kind#NAME} is what the entry is listed under
 * @param type a kind of organisation (A) of the vocabulary, or null
 * @param description what it does, in a few sentences; may be empty
 * @param country of its seat (ISO 3166-1 alpha-2, XK), or null
 * @param region of its seat; coarse enough for a confidential place. May be empty, as the next four
 * @param confidential whether the place is kept secret
 * @param publicOffice whether an organisation that shelters has deliberately said that its address is an office that
 *     anybody may know
 * @param statements at most one for each concept; about the others nothing is stated
 * @param languages in which it can help
 * @param areas where it helps; empty when nobody said
 * @param networks to which it belongs, by their names
 * @param memberOrganisation number of the member organisation whose entry it is, or null
 * @param source where this was learnt from; may be empty
 * @param verifiedOn when somebody last made sure that it is true, or null
 * @param verifiedBy who did, as a role or an organisation, never a person; may be empty
 */
public record EntryDraft(
        List<EntryName> names,
        @Nullable String type,
        String description,
        @Nullable String country,
        String region,
        String town,
        String street,
        String postalCode,
        boolean confidential,
        boolean publicOffice,
        List<EntryStatement> statements,
        List<Language> languages,
        List<EntryArea> areas,
        List<EntryContact> contacts,
        String openingHours,
        String cost,
        String capacity,
        List<String> networks,
        Audience audience,
        @Nullable Long memberOrganisation,
        String source,
        @Nullable LocalDate verifiedOn,
        String verifiedBy) {

    /** A house to live in; what is narrower than it, too. Who offers one is confidential unless they say otherwise. */
    public static final String SHELTER = "S19";

    public EntryDraft {
        names = names.stream().filter(name -> !name.name().isEmpty()).distinct().toList();
        type = Texts.lineOrNull(type);
        description = Texts.paragraphs(description);
        country = Texts.lineOrNull(country);
        region = Texts.line(region);
        town = Texts.line(town);
        street = confidential ? "" : Texts.line(street);
        postalCode = confidential ? "" : Texts.line(postalCode);
        statements = statements.stream()
                .distinct()
                .sorted(Comparator.comparing(EntryStatement::concept))
                .toList();
        languages = languages.stream().distinct().toList();
        areas = areas.stream()
                .filter(area -> !area.country().isEmpty())
                .distinct()
                .toList();
        contacts = contacts.stream()
                .filter(contact -> !contact.value().isEmpty())
                .distinct()
                .toList();
        openingHours = Texts.paragraphs(openingHours);
        cost = Texts.paragraphs(cost);
        capacity = Texts.paragraphs(capacity);
        networks = Texts.lines(networks);
        source = Texts.line(source);
        verifiedBy = Texts.line(verifiedBy);
    }

    /** An entry that says nothing but its name, for everybody. */
    public static EntryDraft named(String name) {
        return EntryParts.named(name).draft();
    }

    /** The same, changed: {@code draft.with(parts -> parts.town("Gent"))}. */
    public EntryDraft with(UnaryOperator<EntryParts> change) {
        return change.apply(EntryParts.of(this)).draft();
    }

    /** What the entry is listed under; empty where there is no name. */
    public String name() {
        return names(EntryName.Kind.NAME).findFirst().orElse("");
    }

    /** The first acronym, if any. */
    public Optional<String> acronym() {
        return names(EntryName.Kind.ACRONYM).findFirst();
    }

    private Stream<String> names(EntryName.Kind kind) {
        return names.stream().filter(name -> name.kind() == kind).map(EntryName::name);
    }

    /** What was said about exactly this concept; empty when nothing was. */
    public Optional<Stated> stated(String concept) {
        return statements.stream()
                .filter(statement -> statement.concept().equals(concept))
                .map(EntryStatement::stated)
                .findFirst();
    }

    /** Whether the place has to be kept secret, by its mark or because it shelters people. */
    public boolean isConfidential() {
        return isConfidential(Vocabulary.current().withNarrower(SHELTER));
    }

    /** @param shelter the concepts that mean sheltering people */
    boolean isConfidential(Set<String> shelter) {
        return confidential || !publicOffice && states(shelter);
    }

    /** Whether it states that it shelters people. */
    public boolean shelters() {
        return states(Vocabulary.current().withNarrower(SHELTER));
    }

    private boolean states(Set<String> concepts) {
        return statements.stream()
                .anyMatch(statement -> statement.stated() == Stated.YES && concepts.contains(statement.concept()));
    }

    boolean hasAddress() {
        return !street.isEmpty() || !postalCode.isEmpty();
    }
}
