package org.lucerna.directory.exchange.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntryArea;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryStatement;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.entry.Stated;
import org.lucerna.directory.exchange.Column;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.Vocabulary;

/** Writes entries as rows. What is written can be read back: it then changes nothing. */
public final class EntryTable {

    private static final List<Column> OF_STATEMENTS =
            List.of(Column.SERVICES, Column.TARGET_GROUPS, Column.EXPLOITATION, Column.CROSS_BORDER);

    private EntryTable() {}

    public static List<String> titles() {
        return List.of(Column.values()).stream().map(Column::title).toList();
    }

    /** One cell for each column; nothing in it that the view does not hold. */
    public static List<String> row(EntryView entry) {
        Map<Column, String> cells = cells(entry.data());
        cells.put(Column.ID, String.valueOf(entry.id()));
        return List.of(Column.values()).stream()
                .map(column -> cells.getOrDefault(column, ""))
                .toList();
    }

    /** What the entry says, column by column; empty cells are not in it. */
    public static Map<Column, String> cells(EntryDraft said) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.NAME, said.name());
        cells.put(Column.NAME_LANGUAGE, languageOfTheName(said));
        cells.put(Column.OTHER_NAMES, names(said, EntryName.Kind.NAME, 1));
        cells.put(Column.ACRONYM, names(said, EntryName.Kind.ACRONYM, 0));
        cells.put(Column.FORMER_NAMES, names(said, EntryName.Kind.FORMER, 0));
        cells.put(Column.ALSO_KNOWN_AS, names(said, EntryName.Kind.ALSO_KNOWN_AS, 0));
        cells.put(Column.TYPE, Objects.requireNonNullElse(said.type(), ""));
        cells.put(Column.COUNTRY, Objects.requireNonNullElse(said.country(), ""));
        cells.put(Column.REGION, said.region());
        cells.put(Column.TOWN, said.town());
        cells.put(Column.STREET, said.isConfidential() ? "" : said.street());
        cells.put(Column.POSTAL_CODE, said.isConfidential() ? "" : said.postalCode());
        cells.put(Column.CONFIDENTIAL, said.isConfidential() ? "yes" : "");
        cells.put(Column.PUBLIC_OFFICE, said.publicOffice() ? "yes" : "");
        cells.put(Column.DESCRIPTION, said.description());
        OF_STATEMENTS.forEach(column -> cells.put(column, statements(said, column)));
        cells.put(
                Column.NOT_OFFERED,
                said.statements().stream()
                        .filter(statement -> statement.stated() == Stated.NO)
                        .map(EntryStatement::concept)
                        .collect(Collectors.joining("; ")));
        cells.put(Column.LANGUAGES, codes(said.languages(), "; "));
        cells.put(
                Column.AREAS,
                Cells.cell(said.areas().stream().map(EntryTable::area).toList()));
        for (EntryContact.Kind kind : EntryContact.Kind.values()) {
            cells.put(
                    Column.of(kind),
                    Cells.cell(said.contacts().stream()
                            .filter(contact -> contact.kind() == kind)
                            .map(EntryTable::contact)
                            .toList()));
        }
        cells.put(Column.OPENING_HOURS, said.openingHours());
        cells.put(Column.COST, said.cost());
        cells.put(Column.CAPACITY, said.capacity());
        cells.put(
                Column.NETWORKS,
                Cells.cell(said.networks().stream()
                        .map(network -> Cells.thing(List.of(network)))
                        .toList()));
        cells.put(Column.AUDIENCE, said.audience().code());
        cells.put(Column.SOURCE, said.source());
        cells.put(Column.VERIFIED_ON, Objects.toString(said.verifiedOn(), ""));
        cells.put(Column.VERIFIED_BY, said.verifiedBy());
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    private static String languageOfTheName(EntryDraft said) {
        return said.names().stream()
                .filter(name -> name.kind() == EntryName.Kind.NAME)
                .findFirst()
                .map(name -> code(name.language()))
                .orElse("");
    }

    private static String names(EntryDraft said, EntryName.Kind kind, int without) {
        return Cells.cell(said.names().stream()
                .filter(name -> name.kind() == kind)
                .skip(without)
                .map(name -> Cells.thing(List.of(name.name(), code(name.language()))))
                .toList());
    }

    private static String statements(EntryDraft said, Column column) {
        return said.statements().stream()
                .filter(statement -> statement.stated() == Stated.YES)
                .map(EntryStatement::concept)
                .filter(concept -> column.schemes().contains(scheme(concept)))
                .collect(Collectors.joining("; "));
    }

    private static String scheme(String concept) {
        return Vocabulary.current().find(concept).map(Concept::scheme).orElse("");
    }

    private static String area(EntryArea area) {
        return Cells.thing(List.of(area.country(), area.region()));
    }

    private static String contact(EntryContact contact) {
        String audience = contact.audience().equals(Audience.PUBLIC)
                ? ""
                : contact.audience().code();
        return Cells.thing(new ArrayList<>(
                List.of(contact.value(), contact.role(), codes(contact.languages(), " "), contact.hours(), audience)));
    }

    private static String codes(List<Language> languages, String between) {
        return languages.stream().map(Language::code).collect(Collectors.joining(between));
    }

    private static String code(@Nullable Language language) {
        return language == null ? "" : language.code();
    }
}
