package org.lucerna.cli.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The organisations of the demonstration set: rows of {@code organisations.csv} as the HTTP API takes them. The columns are
 * those in which the directory takes tables in; in a cell, {@code ;} stands between things and {@code |} between the parts
 * of one.
 */
final class OrganisationTable {

    private static final List<String> PLAIN =
            List.of("name", "type", "description", "country", "region", "town", "street", "cost", "capacity", "source");

    private static final Map<String, String> RENAMED = Map.of(
            "postal_code", "postalCode",
            "opening_hours", "openingHours",
            "verified_on", "verifiedOn",
            "verified_by", "verifiedBy");

    private static final List<String> STATED = List.of("services", "target_groups", "exploitation", "cross_border");

    private static final List<String> WAYS =
            List.of("hotline", "phone", "email", "form", "messaging", "website", "fax");

    private OrganisationTable() {}

    /** Nothing where there is no such file. */
    static List<JsonObject> in(Path folder) {
        Path file = folder.resolve("organisations.csv");
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            List<List<String>> rows = rows(Files.readString(file));
            List<String> titles = rows.getFirst();
            return rows.stream()
                    .skip(1)
                    .map(row -> organisation(cells(titles, row)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> cells(List<String> titles, List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < row.size(); column++) {
            if (!row.get(column).isBlank()) {
                cells.put(titles.get(column), row.get(column));
            }
        }
        return cells;
    }

    private static JsonObject organisation(Map<String, String> cells) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        PLAIN.stream().filter(cells::containsKey).forEach(title -> json.add(title, cells.get(title)));
        RENAMED.forEach((title, field) -> {
            if (cells.containsKey(title)) {
                json.add(field, cells.get(title));
            }
        });
        json.add("confidential", cells.containsKey("confidential"));
        json.add("names", names(cells));
        JsonArrayBuilder statements = Json.createArrayBuilder();
        STATED.forEach(title -> things(cells, title)
                .forEach(thing -> statements.add(Json.createObjectBuilder()
                        .add("concept", thing.getFirst())
                        .add("stated", "yes"))));
        JsonArrayBuilder areas = Json.createArrayBuilder();
        things(cells, "areas")
                .forEach(thing -> areas.add(Json.createObjectBuilder()
                        .add("country", thing.getFirst())
                        .add("region", part(thing, 1))));
        return json.add("statements", statements)
                .add("areas", areas)
                .add("contacts", contacts(cells))
                .add("languages", Json.createArrayBuilder(firsts(cells, "languages")))
                .add("networks", Json.createArrayBuilder(firsts(cells, "networks")))
                .build();
    }

    private static JsonArrayBuilder names(Map<String, String> cells) {
        JsonArrayBuilder names = Json.createArrayBuilder();
        names.add(name(List.of(cells.getOrDefault("name", ""), cells.getOrDefault("name_language", "")), "name"));
        things(cells, "acronym").forEach(thing -> names.add(name(thing, "acronym")));
        things(cells, "former_names").forEach(thing -> names.add(name(thing, "former")));
        things(cells, "also_known_as").forEach(thing -> names.add(name(thing, "also_known_as")));
        return names;
    }

    private static JsonObjectBuilder name(List<String> thing, String kind) {
        JsonObjectBuilder name =
                Json.createObjectBuilder().add("name", thing.getFirst()).add("kind", kind);
        return part(thing, 1).isEmpty() ? name : name.add("language", part(thing, 1));
    }

    private static JsonArrayBuilder contacts(Map<String, String> cells) {
        JsonArrayBuilder contacts = Json.createArrayBuilder();
        for (String way : WAYS) {
            things(cells, way)
                    .forEach(thing -> contacts.add(Json.createObjectBuilder()
                            .add("kind", way)
                            .add("value", thing.getFirst())
                            .add("role", part(thing, 1))
                            .add(
                                    "languages",
                                    Json.createArrayBuilder(
                                            Stream.of(part(thing, 2).split(" "))
                                                    .filter(code -> !code.isEmpty())
                                                    .toList()))
                            .add("hours", part(thing, 3))));
        }
        return contacts;
    }

    private static List<String> firsts(Map<String, String> cells, String title) {
        return things(cells, title).stream().map(List::getFirst).toList();
    }

    private static List<List<String>> things(Map<String, String> cells, String title) {
        return Stream.of(cells.getOrDefault(title, "").split(";"))
                .filter(thing -> !thing.isBlank())
                .map(thing ->
                        Stream.of(thing.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    private static String part(List<String> thing, int place) {
        return place < thing.size() ? thing.get(place) : "";
    }

    /** RFC 4180, for a file of our own. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (quoted && one == '"' && text.startsWith("\"\"", at)) {
                cell.append('"');
                at++;
            } else if (one == '"') {
                quoted = !quoted;
            } else if (!quoted && (one == ',' || one == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (one == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(one);
            }
        }
        return rows;
    }
}
