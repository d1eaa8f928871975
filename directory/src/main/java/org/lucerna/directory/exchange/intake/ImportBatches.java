package org.lucerna.directory.exchange.intake;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntrySearchMapping;
import org.lucerna.directory.entry.EntryStore;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.entry.NameKey;
import org.lucerna.directory.entry.NewEntry;
import org.lucerna.directory.exchange.Column;
import org.lucerna.directory.exchange.Flaw;
import org.lucerna.directory.exchange.Given;
import org.lucerna.directory.exchange.intake.ImportLine.Difference;
import org.lucerna.directory.exchange.table.EntryTable;
import org.lucerna.directory.exchange.table.Silence;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;

/** Some rows of a file, in one transaction. Whole files are the business of {@link EntryImport}. */
@UseCases
public class ImportBatches {

    /** Beyond all that portals number: whoever means more has made a slip, and would use up the numbers. */
    private static final long HIGHEST_NUMBER = 10_000_000;

    @Inject
    private Matches matches;

    @Inject
    private EntryStore store;

    /** @throws Denied for those who edit neither the whole directory nor a country */
    @Requires(Permission.EDIT_DIRECTORY)
    public void checkMayImport() {
        Actor actor = Acting.current();
        if (!actor.may(Permission.EDIT_WHOLE_DIRECTORY) && actor.countries().isEmpty()) {
            throw new Denied();
        }
    }

    /** What would become of each row. Changes nothing. @param began when the import did, @param numbers whose the rows have */
    @Requires(Permission.EDIT_DIRECTORY)
    @Unaudited("tells what an import would do, and does nothing")
    public List<ImportLine> plan(List<Given> rows, Instant began, Numbers numbers) {
        return work(rows, began, numbers, false);
    }

    /** Does what {@link #plan} says. A row that is refused leaves the others alone. */
    @Requires(Permission.EDIT_DIRECTORY)
    @Audited(act = "import", kind = EntrySearchMapping.KIND)
    public List<ImportLine> apply(List<Given> rows, Instant began, Numbers numbers) {
        return work(rows, began, numbers, true);
    }

    private List<ImportLine> work(List<Given> rows, Instant began, Numbers numbers, boolean apply) {
        checkMayImport();
        Actor actor = Acting.current();
        Matches.Found found = matches.of(rows, began, actor);
        boolean takenOver = numbers == Numbers.TAKEN_OVER;
        Set<Long> taken = takenOver
                ? store.taken(rows.stream()
                        .map(Given::id)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                : Set.of();
        List<ImportLine> lines = new ArrayList<>();
        for (Given row : rows) {
            Long id = row.id();
            lines.add(
                    takenOver && id != null && row.flaws().isEmpty()
                            ? takenOver(row, id, found.byId(id), taken.contains(id), actor, apply)
                            : line(row, found, actor, apply));
        }
        return apply ? added(lines, rows, actor) : lines;
    }

    /** Adds what is new, all together, and tells each line its entry. */
    private List<ImportLine> added(List<ImportLine> lines, List<Given> rows, Actor actor) {
        List<NewEntry> wanted = new ArrayList<>();
        for (int place = 0; place < lines.size(); place++) {
            if (lines.get(place).outcome() == Outcome.CREATED) {
                wanted.add(new NewEntry(rows.get(place).id(), rows.get(place).draft()));
            }
        }
        Iterator<EntryView> made = store.addAll(wanted, actor).iterator();
        return lines.stream()
                .map(line ->
                        line.outcome() == Outcome.CREATED ? line.of(made.next().id()) : line)
                .toList();
    }

    private ImportLine line(Given row, Matches.Found found, Actor actor, boolean apply) {
        if (!row.flaws().isEmpty()) {
            return refused(row, row.flaws());
        }
        Long id = row.id();
        if (id != null) {
            EntryView entry = found.byId(id);
            return entry == null
                    ? refused(row, List.of(new Flaw(Column.ID.title(), "directoryImport.id.unknown", id)))
                    : known(row, entry, Outcome.CHANGED, actor, apply);
        }
        List<EntryView> candidates = found.of(row.draft());
        return switch (candidates.size()) {
            case 0 -> created(row, actor);
            case 1 -> known(row, candidates.getFirst(), Outcome.MERGED, actor, apply);
            default -> refused(row, List.of(new Flaw(Column.NAME.title(), "directoryImport.severalEntries")));
        };
    }

    /** A number means the same organisation in both portals, or nothing is done. */
    private ImportLine takenOver(
            Given row, long id, @Nullable EntryView entry, boolean taken, Actor actor, boolean apply) {
        if (entry == null) {
            return taken || id > HIGHEST_NUMBER
                    ? refused(row, List.of(new Flaw(Column.ID.title(), "directoryImport.id.taken", String.valueOf(id))))
                    : created(row, actor);
        }
        Set<String> names = nameKeys(entry.data());
        return nameKeys(row.draft()).stream().anyMatch(names::contains)
                ? known(row, entry, Outcome.CHANGED, actor, apply)
                : refused(
                        row,
                        List.of(new Flaw(
                                Column.ID.title(), "directoryImport.id.another", String.valueOf(id), entry.name())));
    }

    private static Set<String> nameKeys(EntryDraft said) {
        return said.names().stream().map(name -> NameKey.of(name.name())).collect(Collectors.toSet());
    }

    private ImportLine created(Given row, Actor actor) {
        ImportLine line =
                new ImportLine(row.row(), row.draft().name(), Outcome.CREATED, null, List.of(), List.of(), row.notes());
        try {
            store.check(row.draft(), actor);
            return line;
        } catch (Invalid e) {
            return line.refusedFor(flaws(e, row.draft()));
        }
    }

    private ImportLine known(Given row, EntryView entry, Outcome outcome, Actor actor, boolean apply) {
        EntryDraft merged = RowIntoEntry.of(entry.data(), row);
        List<Difference> differences = differences(entry.data(), merged);
        ImportLine line =
                new ImportLine(row.row(), entry.name(), outcome, entry.id(), differences, List.of(), row.notes());
        if (merged.equals(entry.data())) {
            return new ImportLine(
                    row.row(), entry.name(), Outcome.UNCHANGED, entry.id(), List.of(), List.of(), row.notes());
        }
        List<Flaw> flaws = forbidden(row, entry, merged);
        if (!flaws.isEmpty()) {
            return line.refusedFor(flaws);
        }
        try {
            if (apply) {
                store.change(entry.id(), entry.version(), merged, actor);
            } else {
                store.check(entry.id(), merged, actor);
            }
            return line;
        } catch (Invalid e) {
            return line.refusedFor(flaws(e, merged));
        } catch (Conflict e) {
            return line.refusedFor(List.of(new Flaw("", e.messageKey(), e.arguments())));
        }
    }

    /** Whose entry it is, and that a place is secret, no file decides. */
    private static List<Flaw> forbidden(Given row, EntryView entry, EntryDraft merged) {
        List<Flaw> flaws = new ArrayList<>();
        if (!entry.mayEdit()) {
            flaws.add(new Flaw(Column.COUNTRY.title(), "entry.country.notYours"));
        }
        boolean opened = row.says(Column.CONFIDENTIAL) && !row.draft().confidential();
        if (entry.data().confidential() && (opened || row.draft().publicOffice())) {
            Column column = opened ? Column.CONFIDENTIAL : Column.PUBLIC_OFFICE;
            flaws.add(new Flaw(column.title(), "directoryImport.staysConfidential"));
        }
        if (merged.isConfidential()) {
            // The row's street is not taken, and so must not stand in another of its cells.
            flaws.addAll(Silence.told(merged, row.draft().street()));
        }
        return flaws;
    }

    private static ImportLine refused(Given row, List<Flaw> flaws) {
        return new ImportLine(row.row(), row.draft().name(), Outcome.REFUSED, row.id(), List.of(), flaws, row.notes());
    }

    private static List<Difference> differences(EntryDraft before, EntryDraft after) {
        Map<Column, String> then = EntryTable.cells(before);
        Map<Column, String> now = EntryTable.cells(after);
        Set<Column> columns = new TreeSet<>(then.keySet());
        columns.addAll(now.keySet());
        return columns.stream()
                .filter(column -> !then.getOrDefault(column, "").equals(now.getOrDefault(column, "")))
                .map(column ->
                        new Difference(column.title(), then.getOrDefault(column, ""), now.getOrDefault(column, "")))
                .toList();
    }

    /** What breaks a rule of entries, told of the column where it stands. */
    private static List<Flaw> flaws(Invalid invalid, EntryDraft draft) {
        return invalid.fields().stream()
                .map(field -> new Flaw(column(field.field(), draft), field.messageKey(), field.arguments()))
                .distinct()
                .toList();
    }

    private static String column(String field, EntryDraft draft) {
        String[] parts = field.split("\\.");
        @Nullable
        Column column = switch (parts[0]) {
            case "names" -> Column.NAME;
            case "contacts" ->
                parts.length > 1
                        ? Column.of(
                                draft.contacts().get(Integer.parseInt(parts[1])).kind())
                        : Column.PHONE;
            case "statements" -> Column.SERVICES;
            case "postalCode" -> Column.POSTAL_CODE;
            case "openingHours" -> Column.OPENING_HOURS;
            case "verifiedOn" -> Column.VERIFIED_ON;
            case "verifiedBy" -> Column.VERIFIED_BY;
            default -> Column.find(parts[0]).orElse(null);
        };
        return column == null ? field : column.title();
    }
}
