package org.lucerna.cli.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lucerna.cli.CannotGoOn;

/**
 * The demonstration set as it lies in a folder: {@code records.json} is an array of records as the HTTP API takes them; one
 * with a {@code file} belongs to that file in the same folder. {@code organisations.csv} is the directory.
 */
public record DemoSet(Path folder, List<JsonObject> records, List<JsonObject> organisations) {

    static final String FILE = "file";

    /** @throws CannotGoOn when the folder has none */
    public static DemoSet in(Path folder) {
        Path list = folder.resolve("records.json");
        if (!Files.exists(list)) {
            throw new CannotGoOn("this Lucerna comes without a demonstration set; start it without --demo.");
        }
        try (Reader text = Files.newBufferedReader(list);
                JsonReader json = Json.createReader(text)) {
            return new DemoSet(folder, json.readArray().getValuesAs(JsonObject.class), OrganisationTable.in(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that goes into a portal. */
    List<JsonObject> all() {
        return Stream.concat(records.stream(), organisations.stream()).toList();
    }

    static boolean isOrganisation(JsonObject record) {
        return record.containsKey("names");
    }

    /** What names a record from one start to the next. */
    static String key(JsonObject record) {
        if (isOrganisation(record)) {
            return "organisation: " + record.getString("name");
        }
        return record.containsKey(FILE) ? record.getString(FILE) : record.getString("title");
    }
}
