package org.lucerna.directory.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.lucerna.foundation.privacy.Places;

/** Walks the free texts of an entry: what somebody wrote as they liked, and so could hold what belongs nowhere. */
public final class EntryTexts {

    private static final String ERASED = "…";

    /** Characters of the shortest street that is looked for. */
    private static final int TELLING = 6;

    private EntryTexts() {}

    /**
     * The draft with each of its free texts replaced.
     *
     * @param change takes the name of the field, as {@link EntryRules} has it, and its text
     */
    static EntryDraft each(EntryDraft draft, BinaryOperator<String> change) {
        List<EntryName> names = new ArrayList<>();
        for (EntryName name : draft.names()) {
            names.add(new EntryName(change.apply("names." + names.size(), name.name()), name.language(), name.kind()));
        }
        List<EntryContact> contacts = new ArrayList<>();
        for (EntryContact contact : draft.contacts()) {
            String field = "contacts." + contacts.size();
            contacts.add(new EntryContact(
                    contact.kind(),
                    change.apply(field, contact.role()),
                    contact.kind() == EntryContact.Kind.MESSAGING
                                    || contact.kind().isOnTheWeb()
                            ? change.apply(field, contact.value())
                            : contact.value(),
                    contact.languages(),
                    change.apply(field, contact.hours()),
                    contact.audience()));
        }
        List<EntryArea> areas = draft.areas().stream()
                .map(area -> new EntryArea(area.country(), change.apply("areas", area.region())))
                .toList();
        return draft.with(parts -> parts.names(names)
                .contacts(contacts)
                .areas(areas)
                .description(change.apply("description", draft.description()))
                .region(change.apply("region", draft.region()))
                .town(change.apply("town", draft.town()))
                .openingHours(change.apply("openingHours", draft.openingHours()))
                .cost(change.apply("cost", draft.cost()))
                .capacity(change.apply("capacity", draft.capacity()))
                .source(change.apply("source", draft.source())));
    }

    /**
     * The draft without its address, without these streets wherever else they were written, and without whatever else in
     * its texts leads to one house.
     */
    public static EntryDraft withoutAddress(EntryDraft draft, Collection<String> streets) {
        EntryDraft silent = draft.with(parts -> parts.street("").postalCode(""));
        return each(silent, (field, text) -> {
            String told = text;
            for (String street : streets) {
                told = tells(told, street) ? pattern(street).matcher(told).replaceAll(ERASED) : told;
            }
            return Places.replaceAll(told, ERASED);
        });
    }

    /** Whether a text holds a street; one of a few letters stands in any text, and tells nothing. */
    static boolean tells(String text, String street) {
        return street.length() >= TELLING && pattern(street).matcher(text).find();
    }

    private static Pattern pattern(String street) {
        return Pattern.compile(Pattern.quote(street), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
