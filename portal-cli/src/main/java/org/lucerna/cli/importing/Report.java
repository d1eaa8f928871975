package org.lucerna.cli.importing;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lucerna.cli.CannotGoOn;

/** The file that {@code --report} asks for: an array of {@code {file, outcome, reason, id}}, one for each file met. */
final class Report {

    private final Path path;

    private Report(Path path) {
        this.path = path;
    }

    /** @throws CannotGoOn when nothing can be written there; better before a long import than after it */
    static Report to(Path path) {
        Report report = new Report(path);
        report.write(List.of());
        return report;
    }

    void write(List<Outcome> outcomes) {
        try (BufferedWriter out = Files.newBufferedWriter(path);
                JsonGenerator json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createGenerator(out)) {
            json.writeStartArray();
            for (Outcome outcome : outcomes) {
                json.writeStartObject()
                        .write("file", outcome.file())
                        .write("outcome", outcome.result().code());
                outcome.reason().ifPresentOrElse(r -> json.write("reason", r), () -> json.writeNull("reason"));
                outcome.id().ifPresentOrElse(id -> json.write("id", id), () -> json.writeNull("id"));
                json.writeEnd();
            }
            json.writeEnd();
        } catch (IOException e) {
            throw new CannotGoOn("cannot write the report to " + path + "; name another place with --report.", e);
        }
    }
}
