package org.lucerna.directory.finder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lucerna.directory.entry.EntryArea;
import org.lucerna.directory.entry.EntryContact;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntryName;
import org.lucerna.directory.entry.EntryParts;
import org.lucerna.directory.entry.EntryStatement;
import org.lucerna.foundation.text.Language;

/** The organisations of the demonstration set, as far as finding them needs: {@code demo/organisations.csv}. */
final class DemoSet {

    private static final Path FILE = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolveSibling("demo")
            .resolve("organisations.csv");

    private DemoSet() {}

    static List<EntryDraft> drafts() throws IOException {
        List<List<String>> rows = rows(Files.readString(FILE));
        List<String> head = rows.getFirst();
        return rows.stream()
                .skip(1)
                .map(row -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    for (int column = 0; column < head.size(); column++) {
                        values.put(head.get(column), row.get(column));
                    }
                    return draft(values);
                })
                .toList();
    }

    private static EntryDraft draft(Map<String, String> row) {
        List<EntryName> names = new ArrayList<>(List.of(name(row.getOrDefault("name", ""), EntryName.Kind.NAME)));
        several(row, "acronym").map(name -> name(name, EntryName.Kind.ACRONYM)).forEach(names::add);
        several(row, "also_known_as")
                .map(name -> name(name, EntryName.Kind.ALSO_KNOWN_AS))
                .forEach(names::add);
        String verified = row.getOrDefault("verified_on", "");
        return EntryParts.named("")
                .names(names)
                .type(row.getOrDefault("type", ""))
                .description(row.getOrDefault("description", ""))
                .country(row.getOrDefault("country", ""))
                .region(row.getOrDefault("region", ""))
                .town(row.getOrDefault("town", ""))
                .confidential(row.getOrDefault("confidential", "").equals("yes"))
                .statements(Stream.of("services", "target_groups", "exploitation", "cross_border")
                        .flatMap(column -> several(row, column))
                        .map(EntryStatement::yes)
                        .toList())
                .languages(several(row, "languages").map(Language::new).toList())
                .areas(several(row, "areas").map(DemoSet::area).toList())
                .contacts(several(row, "phone")
                        .map(phone -> EntryContact.of(EntryContact.Kind.PHONE, phone))
                        .toList())
                .verifiedOn(verified.isEmpty() ? null : LocalDate.parse(verified))
                .draft();
    }

    private static EntryName name(String name, EntryName.Kind kind) {
        return new EntryName(name.split(" \\| ", 2)[0], null, kind);
    }

    private static EntryArea area(String area) {
        String[] parts = area.split(" \\| ", 2);
        return new EntryArea(parts[0], parts.length == 1 ? "" : parts[1]);
    }

    private static Stream<String> several(Map<String, String> row, String column) {
        return Stream.of(row.getOrDefault(column, "").split("; ", -1)).filter(value -> !value.isBlank());
    }

    /** RFC 4180, as the file is written: a quotation mark in a quoted field is doubled. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '"' && quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                value.append(sign);
                at++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == ',' || sign == '\n')) {
                rows.getLast().add(value.toString());
                value.setLength(0);
                if (sign == '\n' && at + 1 < text.length()) {
                    rows.add(new ArrayList<>());
                }
            } else if (quoted || sign != '\r') {
                value.append(sign);
            }
        }
        return rows;
    }
}
