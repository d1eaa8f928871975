package org.lucerna.web.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucerna.directory.entry.EntryArea;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.Stated;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.search.Facet;
import org.lucerna.web.page.Words;
import org.lucerna.web.search.Labels;

/** In which fields two versions of an entry differ, in a reader's words. */
final class EntryDifferences {

    /** A field that differs. In the history, theirs is what was said before and yours what was said from then on. */
    public record Difference(String label, String theirs, String yours) {}

    private final Words words;
    private final Language reader;
    private final LongFunction<Optional<String>> members;

    /** @param members the names of member organisations; empty for one that is a member no more */
    EntryDifferences(Language reader, LongFunction<Optional<String>> members) {
        this.words = Words.in(reader);
        this.reader = reader;
        this.members = members;
    }

    List<Difference> between(EntryDraft theirs, EntryDraft yours) {
        List<Difference> found = new ArrayList<>();
        compare(found, "names", theirs, yours, this::names);
        compare(found, "type", theirs, yours, draft -> draft.type() == null ? "" : concept(draft.type()));
        compare(found, "description", theirs, yours, EntryDraft::description);
        compare(found, "country", theirs, yours, draft -> country(Objects.requireNonNullElse(draft.country(), "")));
        compare(found, "region", theirs, yours, EntryDraft::region);
        compare(found, "town", theirs, yours, EntryDraft::town);
        compare(found, "street", theirs, yours, EntryDraft::street);
        compare(found, "postalCode", theirs, yours, EntryDraft::postalCode);
        compare(found, "place", theirs, yours, this::place);
        compare(found, "saysYes", theirs, yours, draft -> statements(draft, Stated.YES));
        compare(found, "saysNo", theirs, yours, draft -> statements(draft, Stated.NO));
        compare(found, "languages", theirs, yours, draft -> languages(draft.languages()));
        compare(found, "areas", theirs, yours, this::areas);
        compare(found, "contacts", theirs, yours, this::contacts);
        compare(found, "openingHours", theirs, yours, EntryDraft::openingHours);
        compare(found, "cost", theirs, yours, EntryDraft::cost);
        compare(found, "capacity", theirs, yours, EntryDraft::capacity);
        compare(found, "networks", theirs, yours, draft -> String.join("\n", draft.networks()));
        compare(found, "audience", theirs, yours, draft -> draft.audience().code());
        compare(found, "keeper", theirs, yours, this::keeper);
        compare(found, "source", theirs, yours, EntryDraft::source);
        compare(found, "verifiedOn", theirs, yours, draft -> Objects.toString(draft.verifiedOn(), ""));
        compare(found, "verifiedBy", theirs, yours, EntryDraft::verifiedBy);
        return found;
    }

    private void compare(
            List<Difference> found,
            String field,
            EntryDraft theirs,
            EntryDraft yours,
            Function<EntryDraft, String> text) {
        String before = text.apply(theirs);
        String after = text.apply(yours);
        if (!before.equals(after)) {
            found.add(new Difference(words.text("entry.field." + field), before, after));
        }
    }

    private String names(EntryDraft draft) {
        return lines(draft.names().stream()
                .map(name -> name.name()
                        + (name.kind() == EntryName.Kind.NAME
                                ? ""
                                : " (" + words.text("entry.name." + name.kind().name()) + ")")));
    }

    private String keeper(EntryDraft draft) {
        Long keeper = draft.memberOrganisation();
        return keeper == null ? "" : members.apply(keeper).orElseGet(() -> words.text("entry.keeper.former"));
    }

    private String place(EntryDraft draft) {
        return words.text(
                "entry.place." + (draft.confidential() ? "confidential" : draft.publicOffice() ? "office" : "open"));
    }

    private String statements(EntryDraft draft, Stated stated) {
        return lines(draft.statements().stream()
                .filter(statement -> statement.stated() == stated)
                .map(statement -> concept(statement.concept())));
    }

    private String languages(List<Language> languages) {
        return languages.stream()
                .map(language -> Labels.language(language.code(), reader))
                .collect(Collectors.joining(", "));
    }

    private String areas(EntryDraft draft) {
        return lines(draft.areas().stream()
                .map((EntryArea area) -> area.isAnywhere()
                        ? words.text("entry.anywhere")
                        : country(area.country()) + (area.region().isEmpty() ? "" : ": " + area.region())));
    }

    private String contacts(EntryDraft draft) {
        return lines(draft.contacts().stream().map(this::contact));
    }

    private String contact(EntryContact contact) {
        return Stream.of(
                        contact.value(),
                        contact.role(),
                        contact.hours(),
                        languages(contact.languages()),
                        contact.audience().code())
                .filter(part -> !part.isEmpty() && !part.equals("public"))
                .collect(Collectors.joining(" · "));
    }

    private String country(String code) {
        return code.isEmpty() ? "" : Countries.name(code, reader);
    }

    private String concept(String id) {
        return Labels.of(Facet.TOPIC, id, reader);
    }

    private static String lines(Stream<String> parts) {
        return parts.collect(Collectors.joining("\n"));
    }
}
