package org.lucerna.directory.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BinaryOperator;

/** Walks the free texts of an entry: what somebody wrote as they liked, and so could hold what belongs nowhere. */
public final class EntryTexts {

    private EntryTexts() {}

    /**
     * The draft with each of its free texts replaced.
     *
     * @param change takes the name of the field, as {@link EntryRules} has it, and its text
     */
    public static EntryDraft each(EntryDraft draft, BinaryOperator<String> change) {
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
                    isANumber(contact) ? contact.value() : change.apply(field, contact.value()),
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
                .networks(draft.networks().stream()
                        .map(network -> change.apply("networks", network))
                        .toList())
                .region(change.apply("region", draft.region()))
                .town(change.apply("town", draft.town()))
                .openingHours(change.apply("openingHours", draft.openingHours()))
                .cost(change.apply("cost", draft.cost()))
                .capacity(change.apply("capacity", draft.capacity()))
                .source(change.apply("source", draft.source()))
                .verifiedBy(change.apply("verifiedBy", draft.verifiedBy())));
    }

    private static boolean isANumber(EntryContact contact) {
        return contact.kind().isSpoken() || contact.kind() == EntryContact.Kind.FAX;
    }

    /** The draft without its address, and without what tells it wherever else it was written. */
    public static EntryDraft withoutAddress(EntryDraft draft, Collection<String> streets) {
        EntryDraft silent = draft.with(parts -> parts.street("").postalCode(""));
        return each(silent, (field, text) -> PlaceTraces.without(text, streets));
    }
}
