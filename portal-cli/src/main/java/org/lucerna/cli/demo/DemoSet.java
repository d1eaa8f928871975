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
import org.lucerna.cli.CannotGoOn;

/**
 * The demonstration set as it lies in a folder.
 *
 * @param records {@code records.json}: records as the HTTP API takes them; one with a {@code file} belongs to that file in
 *     the same folder
 * @param organisations {@code organisations.csv}: the directory, as it takes tables in
 */
public record DemoSet(Path folder, List<JsonObject> records, Path organisations) {

    static final String FILE = "file";

    /** @throws CannotGoOn when the folder has none */
    public static DemoSet in(Path folder) {
        Path list = folder.resolve("records.json");
        if (!Files.exists(list)) {
            throw new CannotGoOn("this Lucerna comes without a demonstration set; start it without --demo.");
        }
        try (Reader text = Files.newBufferedReader(list);
                JsonReader json = Json.createReader(text)) {
            return new DemoSet(
                    folder, json.readArray().getValuesAs(JsonObject.class), folder.resolve("organisations.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What names a record from one start to the next. */
    static String key(JsonObject record) {
        return record.containsKey(FILE) ? record.getString(FILE) : record.getString("title");
    }
}
