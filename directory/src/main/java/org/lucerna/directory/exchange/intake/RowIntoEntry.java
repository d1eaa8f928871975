package org.lucerna.directory.exchange.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryParts;
import org.lucerna.directory.entry.EntryStatement;
import org.lucerna.directory.entry.NameKey;
import org.lucerna.directory.entry.Stated;
import org.lucerna.directory.exchange.Column;
import org.lucerna.directory.exchange.Given;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.Vocabulary;

/**
 * What an entry says after a row. An empty cell says nothing. Where both say something, the row is believed, unless it was
 * verified before the entry was: then it fills the gaps alone. A row that names its entry replaces lists, one that was
 * recognised adds to them; no contact is taken away that is not for everybody. What is there already keeps its place, so
 * that the same row a second time changes nothing.
 */
final class RowIntoEntry {

    private final EntryDraft former;
    private final Given given;
    private final EntryDraft said;
    private final boolean named;
    private final boolean older;

    private RowIntoEntry(EntryDraft former, Given given) {
        this.former = former;
        this.given = given;
        this.said = given.draft();
        this.named = given.id() != null;
        this.older = isBefore(said.verifiedOn(), former.verifiedOn());
    }

    static EntryDraft of(EntryDraft former, Given given) {
        return new RowIntoEntry(former, given).merged();
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    private EntryDraft merged() {
        EntryParts parts = EntryParts.of(former)
                .names(names())
                .type(either(Column.TYPE, former.type(), said.type()))
                .country(either(Column.COUNTRY, former.country(), said.country()))
                .description(text(Column.DESCRIPTION, EntryDraft::description))
                .region(text(Column.REGION, EntryDraft::region))
                .town(text(Column.TOWN, EntryDraft::town))
                .openingHours(text(Column.OPENING_HOURS, EntryDraft::openingHours))
                .cost(text(Column.COST, EntryDraft::cost))
                .capacity(text(Column.CAPACITY, EntryDraft::capacity))
                .source(text(Column.SOURCE, EntryDraft::source))
                .verifiedBy(text(Column.VERIFIED_BY, EntryDraft::verifiedBy))
                .statements(statements())
                .languages(list(Column.LANGUAGES, former.languages(), said.languages()))
                .areas(list(Column.AREAS, former.areas(), said.areas()))
                .networks(list(Column.NETWORKS, former.networks(), said.networks()))
                .contacts(contacts());
        if (given.says(Column.AUDIENCE) && !older) {
            parts.audience(said.audience());
        }
        if (said.verifiedOn() != null && !older) {
            parts.verifiedOn(said.verifiedOn());
        }
        if (given.says(Column.CONFIDENTIAL)) {
            parts.confidential(said.confidential());
        }
        if (given.says(Column.PUBLIC_OFFICE)) {
            parts.publicOffice(said.publicOffice());
        }
        boolean secret = former.isConfidential() || said.isConfidential();
        return secret
                ? parts.draft()
                : parts.street(text(Column.STREET, EntryDraft::street))
                        .postalCode(text(Column.POSTAL_CODE, EntryDraft::postalCode))
                        .draft();
    }

    private String text(Column column, Function<EntryDraft, String> of) {
        String before = of.apply(former);
        String now = of.apply(said);
        return now.isEmpty() || older && !before.isEmpty() || !given.says(column) ? before : now;
    }

    private @Nullable String either(Column column, @Nullable String before, @Nullable String now) {
        return now == null || older && before != null || !given.says(column) ? before : now;
    }

    private <T> List<T> list(Column column, List<T> before, List<T> now) {
        if (!given.says(column) || now.isEmpty()) {
            return before;
        }
        return both(before, now, replaces() ? now::contains : kept -> true);
    }

    /** Whether a list of the row takes the entry's place. */
    private boolean replaces() {
        return named && !older;
    }

    private static <T> List<T> both(List<T> before, List<T> now, Predicate<T> kept) {
        return Stream.concat(before.stream().filter(kept), now.stream())
                .distinct()
                .toList();
    }

    private List<EntryName> names() {
        List<EntryName> names = new ArrayList<>(former.names());
        EntryName listed = first(said);
        if (listed != null) {
            takeName(names, listed);
        }
        addNames(names, Column.OTHER_NAMES, EntryName.Kind.NAME);
        addNames(names, Column.ACRONYM, EntryName.Kind.ACRONYM);
        addNames(names, Column.FORMER_NAMES, EntryName.Kind.FORMER);
        addNames(names, Column.ALSO_KNOWN_AS, EntryName.Kind.ALSO_KNOWN_AS);
        return names;
    }

    /** A row that names its entry says what it is called; any other tells one more thing that it is called. */
    private void takeName(List<EntryName> names, EntryName listed) {
        EntryName before = first(former);
        if (before != null && replaces()) {
            EntryName now = given.says(Column.NAME_LANGUAGE)
                    ? listed
                    : new EntryName(listed.name(), before.language(), EntryName.Kind.NAME);
            names.set(names.indexOf(before), now);
        } else if (names.stream().noneMatch(name -> isSame(name, listed))) {
            names.add(new EntryName(listed.name(), listed.language(), EntryName.Kind.ALSO_KNOWN_AS));
        }
    }

    private void addNames(List<EntryName> names, Column column, EntryName.Kind kind) {
        List<EntryName> now = namesBeyondTheFirst(said, kind);
        if (now.isEmpty()) {
            return;
        }
        if (replaces()) {
            EntryName listed = names.stream()
                    .filter(name -> name.kind() == EntryName.Kind.NAME)
                    .findFirst()
                    .orElse(null);
            names.removeIf(name -> name.kind() == kind && !name.equals(listed) && !now.contains(name));
        }
        if (given.says(column)) {
            now.stream()
                    .filter(name ->
                            names.stream().noneMatch(known -> replaces() ? known.equals(name) : isSame(known, name)))
                    .forEach(names::add);
        }
    }

    private static List<EntryName> namesBeyondTheFirst(EntryDraft draft, EntryName.Kind kind) {
        return draft.names().stream()
                .filter(name -> name.kind() == kind)
                .skip(kind == EntryName.Kind.NAME ? 1 : 0)
                .toList();
    }

    private static @Nullable EntryName first(EntryDraft draft) {
        return draft.names().stream()
                .filter(name -> name.kind() == EntryName.Kind.NAME)
                .findFirst()
                .orElse(null);
    }

    private static boolean isSame(EntryName one, EntryName other) {
        return NameKey.of(one.name()).equals(NameKey.of(other.name()));
    }

    private List<EntryStatement> statements() {
        Map<String, Stated> merged = new LinkedHashMap<>();
        former.statements().stream()
                .filter(statement -> !replaces() || !isReplaced(statement))
                .forEach(statement -> merged.put(statement.concept(), statement.stated()));
        said.statements().forEach(statement -> {
            if (older) {
                merged.putIfAbsent(statement.concept(), statement.stated());
            } else {
                merged.put(statement.concept(), statement.stated());
            }
        });
        return merged.entrySet().stream()
                .map(one -> new EntryStatement(one.getKey(), one.getValue()))
                .toList();
    }

    /** Whether the row has something in the column where this stands. */
    private boolean isReplaced(EntryStatement statement) {
        if (statement.stated() == Stated.NO) {
            return given.says(Column.NOT_OFFERED);
        }
        String scheme = Vocabulary.current()
                .find(statement.concept())
                .map(Concept::scheme)
                .orElse("");
        return given.says().stream().anyMatch(column -> column.schemes().contains(scheme));
    }

    private List<EntryContact> contacts() {
        List<EntryContact> contacts = new ArrayList<>();
        Set<String> values = new java.util.HashSet<>();
        said.contacts().forEach(contact -> values.add(key(contact)));
        for (EntryContact contact : former.contacts()) {
            boolean kindGiven = given.says(Column.of(contact.kind()));
            // Whoever wrote the row may not have seen those that are not for everybody.
            boolean hidden = !contact.audience().equals(Audience.PUBLIC);
            if (values.contains(key(contact)) || hidden || !kindGiven || !replaces()) {
                contacts.add(contact);
            }
        }
        for (EntryContact now : said.contacts()) {
            int place = place(contacts, now);
            if (place < 0) {
                contacts.add(now);
            } else if (!older) {
                contacts.set(place, withDetails(contacts.get(place), now));
            }
        }
        return contacts;
    }

    private static int place(List<EntryContact> contacts, EntryContact wanted) {
        for (int place = 0; place < contacts.size(); place++) {
            if (key(contacts.get(place)).equals(key(wanted))) {
                return place;
            }
        }
        return -1;
    }

    /** The same way to reach them, with what the row says of it. A wider audience takes more than a row that was found. */
    private EntryContact withDetails(EntryContact before, EntryContact now) {
        return new EntryContact(
                before.kind(),
                now.role().isEmpty() ? before.role() : now.role(),
                before.value(),
                now.languages().isEmpty() ? before.languages() : now.languages(),
                now.hours().isEmpty() ? before.hours() : now.hours(),
                named ? now.audience() : before.audience());
    }

    /** Numbers are the same however they are grouped, addresses however they are capitalised. */
    private static String key(EntryContact contact) {
        String value = contact.kind() == EntryContact.Kind.WEBSITE || contact.kind() == EntryContact.Kind.FORM
                ? Websites.key(contact.value())
                : NameKey.of(contact.value()).replace(" ", "");
        return contact.kind() + " " + (value.isEmpty() ? contact.value() : value);
    }
}
