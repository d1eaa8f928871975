package org.lucerna.search.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.evaluation.TestCollection.TestDocument;

/** Reads one line of {@code docs.jsonl}. Fields that are not known are left out. */
final class DocumentLine {

    private static final int LONGEST_TEXT = 100_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private DocumentLine() {}

    /** Empty, with a reason told, when the line holds no document. */
    static Optional<TestDocument> parse(String line, Consumer<String> problem) {
        Map<String, String> values = new HashMap<>();
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                problem.accept("expected a JSON object");
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken().isScalarValue()) {
                    if (parser.currentToken() != JsonToken.VALUE_NULL) {
                        values.put(name, parser.getText());
                    }
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            problem.accept("not valid JSON: " + e.getOriginalMessage());
            return Optional.empty();
        } catch (IOException e) {
            problem.accept("cannot be read: " + e.getMessage());
            return Optional.empty();
        }
        String id = values.getOrDefault("id", "").strip();
        if (id.isEmpty()) {
            problem.accept("a document needs an \"id\"");
            return Optional.empty();
        }
        return Optional.of(new TestDocument(
                id,
                values.getOrDefault("title", "").strip(),
                values.getOrDefault("text", ""),
                Language.parse(values.getOrDefault("language", "")).orElse(null)));
    }
}
