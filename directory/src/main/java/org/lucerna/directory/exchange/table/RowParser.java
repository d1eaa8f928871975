package org.lucerna.directory.exchange.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntryArea;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryParts;
import org.lucerna.directory.entry.EntryStatement;
import org.lucerna.directory.exchange.Column;
import org.lucerna.directory.exchange.Flaw;
import org.lucerna.directory.exchange.Given;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;

/** Reads one row: every cell that makes no sense is a flaw of its column. For one row, one thread. */
final class RowParser {

    private static final Pattern OTHER_DATE = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern GROUP = Pattern.compile("public|members|editors|group:[1-9][0-9]{0,17}");

    /** Parts of a contact: what is reached, role, languages, hours, audience. */
    private static final int ROLE = 1;

    private static final int SPOKEN = 2;
    private static final int HOURS = 3;
    private static final int READERS = 4;

    private final CellWords words;
    private final int row;
    private final Map<Column, String> cells;
    private final List<Flaw> flaws = new ArrayList<>();

    RowParser(CellWords words, int row, Map<Column, String> cells) {
        this.words = words;
        this.row = row;
        this.cells = new EnumMap<>(Column.class);
        cells.forEach((column, cell) -> {
            if (!cell.isBlank()) {
                this.cells.put(column, cell.strip());
            }
        });
    }

    Given read() {
        EntryParts parts = new EntryParts()
                .names(names())
                .type(word(Column.TYPE, "directoryImport.type", words::type))
                .description(text(Column.DESCRIPTION))
                .country(word(Column.COUNTRY, "resource.country.unknown", words::country))
                .region(text(Column.REGION))
                .town(text(Column.TOWN))
                .street(text(Column.STREET))
                .postalCode(text(Column.POSTAL_CODE))
                .publicOffice(flag(Column.PUBLIC_OFFICE))
                .statements(statements())
                .languages(languages())
                .areas(areas())
                .contacts(contacts())
                .openingHours(text(Column.OPENING_HOURS))
                .cost(text(Column.COST))
                .capacity(text(Column.CAPACITY))
                .networks(Cells.read(text(Column.NETWORKS)).stream()
                        .map(List::getFirst)
                        .toList())
                .audience(audience(Column.AUDIENCE, text(Column.AUDIENCE)))
                .source(text(Column.SOURCE))
                .verifiedOn(date())
                .verifiedBy(text(Column.VERIFIED_BY));
        boolean confidential = flag(Column.CONFIDENTIAL);
        Long id = id();
        return Silence.keep(row, id, parts, confidential, cells.keySet(), flaws);
    }

    private String text(Column column) {
        return cells.getOrDefault(column, "");
    }

    private void fail(Column column, String key, Object... arguments) {
        flaws.add(new Flaw(column.title(), key, arguments));
    }

    private @Nullable Long id() {
        String text = text(Column.ID);
        if (text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            fail(Column.ID, "directoryImport.id", text);
            return null;
        }
        return Long.valueOf(text);
    }

    private List<EntryName> names() {
        List<EntryName> names = new ArrayList<>();
        if (cells.containsKey(Column.NAME)) {
            String language = text(Column.NAME_LANGUAGE);
            names.add(new EntryName(text(Column.NAME), language(Column.NAME_LANGUAGE, language), EntryName.Kind.NAME));
        }
        addNames(names, Column.OTHER_NAMES, EntryName.Kind.NAME);
        addNames(names, Column.ACRONYM, EntryName.Kind.ACRONYM);
        addNames(names, Column.FORMER_NAMES, EntryName.Kind.FORMER);
        addNames(names, Column.ALSO_KNOWN_AS, EntryName.Kind.ALSO_KNOWN_AS);
        return names;
    }

    private void addNames(List<EntryName> names, Column column, EntryName.Kind kind) {
        for (List<String> name : Cells.read(text(column))) {
            names.add(new EntryName(name.getFirst(), language(column, part(name, 1)), kind));
        }
    }

    private @Nullable Language language(Column column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        Optional<Language> language = words.language(text);
        if (language.isEmpty()) {
            fail(column, "directoryImport.language", text);
        }
        return language.orElse(null);
    }

    private @Nullable String word(
            Column column, String key, java.util.function.Function<String, Optional<String>> meaning) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<String> word = meaning.apply(text);
        if (word.isEmpty()) {
            fail(column, key, text);
        }
        return word.orElse(null);
    }

    private boolean flag(Column column) {
        String text = text(column);
        Optional<Boolean> flag = CellWords.yesOrNo(text);
        if (!text.isEmpty() && flag.isEmpty()) {
            fail(column, "directoryImport.flag", text);
        }
        return flag.orElse(false);
    }

    private List<EntryStatement> statements() {
        List<EntryStatement> statements = new ArrayList<>();
        for (Column column : Column.values()) {
            if (!column.schemes().isEmpty()) {
                concepts(column).forEach(concept -> statements.add(EntryStatement.yes(concept)));
            }
        }
        concepts(Column.NOT_OFFERED).forEach(concept -> statements.add(EntryStatement.no(concept)));
        return statements;
    }

    private List<String> concepts(Column column) {
        List<String> concepts = new ArrayList<>();
        for (List<String> one : Cells.read(text(column))) {
            Optional<String> concept = words.statement(one.getFirst());
            concept.ifPresentOrElse(concepts::add, () -> fail(column, "directoryImport.statement", one.getFirst()));
        }
        return concepts;
    }

    private List<Language> languages() {
        List<Language> languages = new ArrayList<>();
        for (List<String> one : Cells.read(text(Column.LANGUAGES).replace(',', ';'))) {
            Language language = language(Column.LANGUAGES, one.getFirst());
            if (language != null) {
                languages.add(language);
            }
        }
        return languages;
    }

    private List<EntryArea> areas() {
        List<EntryArea> areas = new ArrayList<>();
        for (List<String> one : Cells.read(text(Column.AREAS))) {
            String country = one.getFirst();
            if (country.equals(EntryArea.ANYWHERE)) {
                areas.add(EntryArea.country(country));
            } else {
                words.country(country)
                        .ifPresentOrElse(
                                code -> areas.add(new EntryArea(code, part(one, 1))),
                                () -> fail(Column.AREAS, "resource.country.unknown", country));
            }
        }
        return areas;
    }

    private List<EntryContact> contacts() {
        List<EntryContact> contacts = new ArrayList<>();
        for (EntryContact.Kind kind : EntryContact.Kind.values()) {
            Column column = Column.of(kind);
            for (List<String> one : Cells.read(text(column))) {
                contacts.add(new EntryContact(
                        kind,
                        part(one, ROLE),
                        one.getFirst(),
                        spoken(column, part(one, SPOKEN)),
                        part(one, HOURS),
                        audience(column, part(one, READERS))));
            }
        }
        return contacts;
    }

    private List<Language> spoken(Column column, String text) {
        List<Language> languages = new ArrayList<>();
        for (String word : text.split("[\\s,]+")) {
            Language language = language(column, word);
            if (language != null) {
                languages.add(language);
            }
        }
        return languages;
    }

    private Audience audience(Column column, String text) {
        String code = text.toLowerCase(Locale.ROOT);
        if (!code.isEmpty() && !GROUP.matcher(code).matches()) {
            fail(column, "directoryImport.audience", text);
        }
        return GROUP.matcher(code).matches() ? new Audience(code) : Audience.PUBLIC;
    }

    /** A date, or a year: then the first day of it, for nobody knows that it was true for longer. */
    private @Nullable LocalDate date() {
        String text = text(Column.VERIFIED_ON);
        if (text.isEmpty()) {
            return null;
        }
        try {
            Matcher other = OTHER_DATE.matcher(text);
            if (YEAR.matcher(text).matches()) {
                return LocalDate.of(Integer.parseInt(text), 1, 1);
            }
            return other.matches()
                    ? LocalDate.of(
                            Integer.parseInt(other.group(3)),
                            Integer.parseInt(other.group(2)),
                            Integer.parseInt(other.group(1)))
                    : LocalDate.parse(text);
        } catch (DateTimeException e) {
            fail(Column.VERIFIED_ON, "directoryImport.date", text);
            return null;
        }
    }

    private static String part(List<String> parts, int place) {
        return place < parts.size() ? parts.get(place) : "";
    }
}
