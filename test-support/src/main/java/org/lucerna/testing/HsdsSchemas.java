package org.lucerna.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
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
 * The schemas and the API's description of Open Referral's HSDS 3.0, from the material beside the project. Their licence (CC BY-SA) keeps them out of it, so that
 * a test that needs them runs where they are.
 */
public final class HsdsSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final String PUBLISHED = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/";
    private static final List<JsonNode> PAGE = Stream.of(
                    "total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty", "contents")
            .<JsonNode>map(TextNode::valueOf)
            .toList();

    private final Path folder;
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    private HsdsSchemas(Path folder) {
        this.folder = folder;
    }

    public static Optional<HsdsSchemas> find() {
        return Stream.iterate(Path.of("").toAbsolutePath(), parent -> parent != null, Path::getParent)
                .map(parent -> parent.resolve("shared/standards/hsds"))
                .filter(Files::isDirectory)
                .findFirst()
                .map(HsdsSchemas::new);
    }

    /** What is wrong with a document; formats count. */
    public List<String> problems(String schema, String document) {
        try {
            JsonNode read = JSON.readTree(document);
            return schema(schema).validate(read).stream().map(Object::toString).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String example(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /**
     * What is wrong with an answer of the API, by what its description says of that path: the page with its counts, and
     * each item in it.
     *
     * @param path as the description has it, such as {@code /services/{id}}
     */
    public List<String> problemsOfAnswer(String path, String document) {
        try {
            return answer(path).validate(JSON.readTree(document)).stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonSchema answer(String path) {
        return schemas.computeIfAbsent(path, unread -> {
            try {
                JsonNode api = JSON.readTree(folder.resolve("openapi.json").toFile());
                ObjectNode answer = api.path("paths")
                        .path(path)
                        .path("get")
                        .path("responses")
                        .path("200")
                        .path("content")
                        .path("application/json")
                        .path("schema")
                        .deepCopy();
                ObjectNode components = api.path("components").deepCopy();
                // The description names no field of a page that has to be there; a page without one helps nobody.
                ObjectNode page = (ObjectNode) components.path("schemas").path("Page");
                page.putArray("required").addAll(PAGE);
                answer.set("components", components);
                return factory().getSchema(answer, CONFIG);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The description names the schemas by the addresses at which they are published. */
    private JsonSchemaFactory factory() throws IOException {
        Map<String, String> published = new HashMap<>();
        for (String name :
                List.of("organization", "organization_list", "service", "service_list", "service_at_location_list")) {
            published.put(PUBLISHED + "compiled/" + name + ".json", Files.readString(folder.resolve(name + ".json")));
        }
        JsonNode term = JSON.readTree(folder.resolve("service.json").toFile())
                .at("/properties/attributes/items/properties/taxonomy_term");
        published.put(PUBLISHED + "taxonomy_term.json", term.toString());
        published.put(
                PUBLISHED + "taxonomy.json",
                term.at("/properties/taxonomy_detail").toString());
        return JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(published)));
    }

    private JsonSchema schema(String name) {
        return schemas.computeIfAbsent(name, unread -> {
            try {
                return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(JSON.readTree(folder.resolve(name + ".json").toFile()), CONFIG);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
