package org.lucerna.web.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lucerna.web.library.ImportServlet;

/** The description of the API is kept by hand; here it is compared with the code. */
class OpenApiTest {

    private static final String OURS = "org.lucerna.web";
    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch");

    private final JsonObject description = description();
    private final Set<JavaClass> classes = Set.copyOf(new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(OURS).stream()
                    .toList());

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        Set<String> routes = new TreeSet<>();
        routes.add("post " + ImportServlet.PATH);
        HsdsServlet.ROUTES.forEach(route -> routes.add("get " + route));
        classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .forEach(resource -> routes.addAll(routes(resource)));

        assertThat(describedRoutes()).containsExactlyElementsOf(routes);
    }

    @Test
    void everySchemaHasTheFieldsOfItsRecord() {
        Map<String, Class<?>> records = classes.stream()
                .map(JavaClass::reflect)
                .filter(Class::isRecord)
                .collect(Collectors.toMap(Class::getSimpleName, type -> type, (one, other) -> one, TreeMap::new));
        JsonObject schemas = description.getJsonObject("components").getJsonObject("schemas");

        schemas.forEach((name, schema) -> {
            Class<?> record = Objects.requireNonNull(records.get(name), name + " is no record");
            Set<String> fields = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(new TreeSet<>(
                            schema.asJsonObject().getJsonObject("properties").keySet()))
                    .as(name)
                    .isEqualTo(fields);
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonObject components = description.getJsonObject("components");
        Matcher references = Pattern.compile("#/components/(\\w+)/(\\w+)").matcher(description.toString());
        while (references.find()) {
            assertThat(components.getJsonObject(references.group(1))).containsKey(references.group(2));
        }
    }

    private Set<String> describedRoutes() {
        Set<String> routes = new TreeSet<>();
        description
                .getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().keySet().stream()
                        .filter(VERBS::contains)
                        .forEach(verb -> routes.add(verb + " " + path)));
        return routes;
    }

    private static Set<String> routes(Class<?> resource) {
        String base = "/api/" + resource.getAnnotation(Path.class).value();
        Set<String> routes = new TreeSet<>();
        for (Method method : resource.getDeclaredMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    Path path = method.getAnnotation(Path.class);
                    String whole = path == null ? base : base + "/" + path.value();
                    routes.add(verb.value().toLowerCase(Locale.ROOT) + " "
                            + whole.replaceAll("\\{(\\w+): (?:[^{}]|\\{[^}]*})*}", "{$1}"));
                }
            }
        }
        return routes;
    }

    private static JsonObject description() {
        InputStream in = Objects.requireNonNull(OpenApiResource.class.getResourceAsStream("openapi.json"));
        return Json.createReader(in).readObject();
    }
}
