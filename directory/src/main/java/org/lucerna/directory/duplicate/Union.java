package org.lucerna.directory.duplicate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryStatement;
import org.lucerna.foundation.problem.Conflict;

/**
 * What two entries say together. Where they contradict each other, the one that stays is right; what it does not say, the
 * other adds. What must not be decided by chance, an editor decides before: whose entry it is, and whether the place is
 * confidential.
 */
final class Union {

    private Union() {}

    /** @throws Conflict when the two have different member organisations, or one is confidential and the other has an address */
    static EntryDraft of(EntryDraft stays, EntryDraft goes) {
        Long member = stays.memberOrganisation();
        Long other = goes.memberOrganisation();
        if (member != null && other != null && !member.equals(other)) {
            throw new Conflict("merge.twoMembers");
        }
        boolean confidential = stays.isConfidential() || goes.isConfidential();
        if (confidential && (hasAddress(stays) || hasAddress(goes))) {
            throw new Conflict("merge.confidential");
        }
        boolean ownAddress = hasAddress(stays);
        EntryDraft place = ownAddress || !hasAddress(goes) ? stays : goes;
        boolean later = isLater(goes.verifiedOn(), stays.verifiedOn());
        EntryDraft verified = later ? goes : stays;
        return stays.with(parts -> parts.names(names(stays, goes))
                .type(first(stays.type(), goes.type()))
                .description(first(stays.description(), goes.description()))
                .country(first(stays.country(), goes.country()))
                .region(first(stays.region(), goes.region()))
                .town(first(place.town(), first(stays.town(), goes.town())))
                .street(place.street())
                .postalCode(place.postalCode())
                .confidential(confidential)
                .publicOffice(!confidential && (stays.publicOffice() || goes.publicOffice()))
                .statements(statements(stays, goes))
                .languages(both(stays, goes, EntryDraft::languages))
                .areas(both(stays, goes, EntryDraft::areas))
                .contacts(contacts(stays, goes))
                .openingHours(first(stays.openingHours(), goes.openingHours()))
                .cost(first(stays.cost(), goes.cost()))
                .capacity(first(stays.capacity(), goes.capacity()))
                .networks(both(stays, goes, EntryDraft::networks))
                .memberOrganisation(member == null ? other : member)
                .source(first(stays.source(), goes.source()))
                .verifiedOn(verified.verifiedOn())
                .verifiedBy(verified.verifiedBy()));
    }

    private static boolean hasAddress(EntryDraft said) {
        return !said.street().isEmpty() || !said.postalCode().isEmpty();
    }

    /** The other's names are kept, as names under which the organisation is known, too. */
    private static List<EntryName> names(EntryDraft stays, EntryDraft goes) {
        List<EntryName> names = new ArrayList<>(stays.names());
        Set<String> there = new HashSet<>();
        names.forEach(name -> there.add(name.name()));
        for (EntryName name : goes.names()) {
            if (there.add(name.name())) {
                boolean plain = name.kind() == EntryName.Kind.NAME;
                names.add(plain ? new EntryName(name.name(), name.language(), EntryName.Kind.ALSO_KNOWN_AS) : name);
            }
        }
        return names;
    }

    private static List<EntryStatement> statements(EntryDraft stays, EntryDraft goes) {
        return Stream.concat(
                        stays.statements().stream(),
                        goes.statements().stream()
                                .filter(statement ->
                                        stays.stated(statement.concept()).isEmpty()))
                .toList();
    }

    /** One way to reach them is there once, as the entry that stays describes it. */
    private static List<EntryContact> contacts(EntryDraft stays, EntryDraft goes) {
        List<EntryContact> contacts = new ArrayList<>(stays.contacts());
        goes.contacts().stream()
                .filter(contact -> stays.contacts().stream()
                        .noneMatch(there -> reached(there).equals(reached(contact))))
                .forEach(contacts::add);
        return contacts;
    }

    private static String reached(EntryContact contact) {
        return contact.kind().isSpoken() || contact.kind() == EntryContact.Kind.FAX
                ? contact.kind() + contact.value().replaceAll("[^0-9+]", "")
                : contact.value();
    }

    private static <T> List<T> both(EntryDraft stays, EntryDraft goes, Function<EntryDraft, List<T>> part) {
        return Stream.concat(part.apply(stays).stream(), part.apply(goes).stream())
                .distinct()
                .toList();
    }

    private static boolean isLater(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && (other == null || one.isAfter(other));
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return Objects.requireNonNullElse(one == null || one.isEmpty() ? other : one, "");
    }
}
