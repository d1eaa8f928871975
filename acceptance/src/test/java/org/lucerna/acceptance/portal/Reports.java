package org.lucerna.acceptance.portal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What {@code --report} wrote. */
public final class Reports {

    /** What became of one file. */
    public record Entry(String file, String outcome, String reason) {

        public String fileName() {
            return file.substring(file.lastIndexOf('/') + 1);
        }
    }

    private Reports() {}

    public static List<Entry> read(Path report) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(report))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(entry -> new Entry(
                            entry.getString("file"), entry.getString("outcome"), entry.getString("reason", "")))
                    .toList();
        }
    }
}
