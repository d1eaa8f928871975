package org.lucerna.directory.entry;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.privacy.Places;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.text.WebAddress;
import org.lucerna.foundation.vocabulary.ConceptScheme;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.foundation.vocabulary.Vocabulary;

/**
 * What a draft must keep to become an entry. The lengths are those of the tables' columns. A broken rule of one name, area
 * or contact is told of its place: {@code contacts.2} is the third one.
 */
public final class EntryRules {

    public static final int NAME = 300;
    public static final int DESCRIPTION = 5_000;
    public static final int PLACE = 200;
    public static final int POSTAL_CODE = 30;
    public static final int NOTE = 500;
    public static final int ROLE = 200;
    public static final int REACHED = 500;
    public static final int HOURS = 300;
    public static final int VERIFIED_BY = 200;

    /** Of names, of contacts, of networks. */
    public static final int PARTS = 40;

    /** Of languages and of areas; there are some 200 countries. */
    public static final int MANY_PARTS = 250;

    /** Of one contact; they share a column. */
    private static final int CONTACT_LANGUAGES = 40;

    /** What organisations can say yes or no to: capabilities, target groups, exploitation and its sectors, cross-border. */
    private static final Set<String> STATED_SCHEMES = Set.of("S", "T", "X", "P", "C");

    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;:\"()]+@[^@\\s<>,;:\"()]+\\.[^@\\s.<>,;:\"()]{2,}");

    /** Digits, what people set between them, and words for an extension: {@code +39 0861 796666 ext. 2}. */
    private static final Pattern NUMBER = Pattern.compile("[+(]{0,2}[0-9][0-9 ()/.+–-]*( ?[\\p{L}.]{1,12} ?[0-9]+)?");

    private static final int FEWEST_DIGITS = 3;

    private final List<Invalid.Field> broken = new ArrayList<>();

    private EntryRules() {}

    /** Whether a concept is one that an organisation can say yes or no to. */
    public static boolean canBeStated(String concept) {
        return Vocabulary.current()
                .find(concept)
                .filter(known -> STATED_SCHEMES.contains(known.scheme()))
                .isPresent();
    }

    /**
     * @param formerStreets at which the entry is or was
     * @param keeper what is wrong with whose entry it is to be: see {@link Keeping}
     * @throws Invalid naming every field that breaks a rule
     */
    static void check(EntryDraft draft, Actor editor, Set<String> formerStreets, Optional<Invalid.Field> keeper) {
        EntryRules rules = new EntryRules();
        rules.checkTexts(draft);
        rules.checkNames(draft.names());
        rules.checkWords(draft);
        rules.checkPlace(draft, formerStreets);
        for (int place = 0; place < draft.contacts().size(); place++) {
            rules.checkContact("contacts." + place, draft.contacts().get(place), editor);
        }
        rules.checkAudience("audience", draft.audience(), editor);
        if (keeper.isPresent()) {
            rules.broken.add(keeper.get());
        } else if (!EntryRights.mayEdit(editor, draft.country(), draft.memberOrganisation())) {
            // Nobody writes an entry out of their own reach, or a new one beyond it.
            rules.fail("country", "entry.country.notYours");
        }
        LocalDate verified = draft.verifiedOn();
        if (verified != null && verified.isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1))) {
            rules.fail("verifiedOn", "entry.verifiedOn.future");
        }
        if (!rules.broken.isEmpty()) {
            throw new Invalid(rules.broken);
        }
    }

    private void checkTexts(EntryDraft draft) {
        checkLength("description", draft.description(), DESCRIPTION);
        checkLength("region", draft.region(), PLACE);
        checkLength("town", draft.town(), PLACE);
        checkLength("street", draft.street(), PLACE);
        checkLength("postalCode", draft.postalCode(), POSTAL_CODE);
        checkLength("openingHours", draft.openingHours(), NOTE);
        checkLength("cost", draft.cost(), NOTE);
        checkLength("capacity", draft.capacity(), NOTE);
        checkLength("source", draft.source(), NOTE);
        checkLength("verifiedBy", draft.verifiedBy(), VERIFIED_BY);
        checkNumber("networks", draft.networks().size(), PARTS);
        draft.networks().forEach(network -> checkLength("networks", network, PLACE));
        checkNumber("contacts", draft.contacts().size(), PARTS);
        checkNumber("languages", draft.languages().size(), MANY_PARTS);
        checkNumber("areas", draft.areas().size(), MANY_PARTS);
    }

    private void checkNames(List<EntryName> names) {
        if (names.stream().noneMatch(name -> name.kind() == EntryName.Kind.NAME)) {
            fail("names", "entry.name.missing");
        }
        checkNumber("names", names.size(), PARTS);
        for (int place = 0; place < names.size(); place++) {
            checkLength("names." + place, names.get(place).name(), NAME);
        }
    }

    private void checkWords(EntryDraft draft) {
        String type = draft.type();
        if (type != null
                && Vocabulary.current()
                        .find(type)
                        .filter(concept -> concept.scheme().equals(ConceptScheme.ACTORS))
                        .isEmpty()) {
            fail("type", "entry.type.unknown", type);
        }
        checkCountry("country", draft.country());
        Set<String> concepts = new HashSet<>();
        for (EntryStatement statement : draft.statements()) {
            if (!canBeStated(statement.concept())) {
                fail("statements", "entry.statement.unknown", statement.concept());
            } else if (!concepts.add(statement.concept())) {
                fail("statements", "entry.statement.twice", statement.concept());
            }
        }
        for (int place = 0; place < draft.areas().size(); place++) {
            EntryArea area = draft.areas().get(place);
            checkLength("areas." + place, area.region(), PLACE);
            if (!area.isAnywhere()) {
                checkCountry("areas." + place, area.country());
            } else if (!area.region().isEmpty()) {
                fail("areas." + place, "entry.area.anywhere");
            }
        }
    }

    private void checkCountry(String field, @Nullable String country) {
        if (country != null && !Countries.exists(country)) {
            fail(field, "resource.country.unknown", country);
        }
    }

    /** A place where people hide has no address here, and no other text tells where it is or was. */
    private void checkPlace(EntryDraft draft, Set<String> formerStreets) {
        if (draft.confidential() && draft.publicOffice()) {
            fail("confidential", "entry.confidential.eitherOr");
        } else if (draft.isConfidential()) {
            if (draft.hasAddress()) {
                fail("street", "entry.address.shelter");
            }
            checkSilence(draft, formerStreets);
        }
    }

    private void checkSilence(EntryDraft draft, Set<String> streets) {
        EntryTexts.each(draft, (field, text) -> {
            if (PlaceTraces.tells(text, streets)) {
                fail(field, "entry.address.toldInText");
            }
            Places.find(text).ifPresent(place -> fail(field, "entry.address.placeInText", place));
            return text;
        });
    }

    /**
     * What somebody has just typed or sent, as a draft. One that is marked confidential forgets its street at once: before,
     * it is made sure that no other text tells it.
     *
     * @throws Invalid naming each field that does
     */
    public static EntryDraft silent(EntryParts typed) {
        EntryDraft draft = typed.draft();
        EntryDraft open = typed.confidential(false).draft();
        if (draft.confidential() && !open.street().isEmpty()) {
            EntryRules rules = new EntryRules();
            rules.checkSilence(draft, Set.of(open.street()));
            if (!rules.broken.isEmpty()) {
                throw new Invalid(rules.broken);
            }
        }
        return draft;
    }

    private void checkContact(String field, EntryContact contact, Actor editor) {
        checkLength(field, contact.value(), REACHED);
        checkLength(field, contact.role(), ROLE);
        checkLength(field, contact.hours(), HOURS);
        checkNumber(field, contact.languages().size(), CONTACT_LANGUAGES);
        String wrong = switch (contact.kind()) {
            case EMAIL -> EMAIL.matcher(contact.value()).matches() ? null : "entry.contact.notAMail";
            case PHONE, HOTLINE, FAX -> isNumber(contact.value()) ? null : "entry.contact.notANumber";
            case WEBSITE, FORM -> WebAddress.isOne(contact.value()) ? null : "entry.contact.notAnAddress";
            case MESSAGING -> null;
        };
        if (wrong != null) {
            fail(field, wrong, contact.value());
        }
        checkAudience(field, contact.audience(), editor);
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches()
                && text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    private void checkAudience(String field, Audience audience, Actor editor) {
        if (!editor.mayRead(audience)) {
            fail(field, "resource.audience.notYours");
        }
    }

    private void checkLength(String field, String text, int longest) {
        if (text.length() > longest) {
            fail(field, "resource.text.tooLong", longest);
        }
    }

    private void checkNumber(String field, int number, int most) {
        if (number > most) {
            fail(field, "resource.list.tooLong", most);
        }
    }

    /** One complaint about a field is enough. */
    private void fail(String field, String messageKey, Object... arguments) {
        if (broken.stream().noneMatch(known -> known.field().equals(field))) {
            broken.add(new Invalid.Field(field, messageKey, arguments));
        }
    }
}
