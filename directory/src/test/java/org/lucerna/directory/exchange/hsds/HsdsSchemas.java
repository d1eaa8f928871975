package org.lucerna.directory.exchange.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The standard's own schemas, from the material beside the project. Their licence (CC BY-SA) keeps them out of it, so that
 * a test that needs them runs where they are.
 */
final class HsdsSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    private HsdsSchemas(Path folder) {
        this.folder = folder;
    }

    static Optional<HsdsSchemas> find() {
        return Stream.iterate(Path.of("").toAbsolutePath(), parent -> parent != null, Path::getParent)
                .map(parent -> parent.resolve("shared/standards/hsds"))
                .filter(Files::isDirectory)
                .findFirst()
                .map(HsdsSchemas::new);
    }

    /** What is wrong with a document; formats count. */
    List<String> problems(String schema, String document) {
        try {
            JsonNode read = JSON.readTree(document);
            return schema(schema).validate(read).stream().map(Object::toString).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String example(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private JsonSchema schema(String name) {
        return schemas.computeIfAbsent(name, unread -> {
            try {
                return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(
                                JSON.readTree(folder.resolve(name + ".json").toFile()),
                                SchemaValidatorsConfig.builder()
                                        .formatAssertionsEnabled(true)
                                        .build());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
