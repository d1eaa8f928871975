package org.lucerna.web.members;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain Java values as JSON. */
final class JsonValues {

    private JsonValues() {}

    static JsonObject of(Map<String, ? extends @Nullable Object> facts) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        facts.forEach((name, value) -> object.add(name, of(value)));
        return object.build();
    }

    private static JsonValue of(@Nullable Object value) {
        return switch (value) {
            case null -> JsonValue.NULL;
            case Boolean flag -> flag ? JsonValue.TRUE : JsonValue.FALSE;
            case Number number -> Json.createValue(new BigDecimal(number.toString()));
            case Map<?, ?> map -> {
                JsonObjectBuilder object = Json.createObjectBuilder();
                map.forEach((name, one) -> object.add(String.valueOf(name), of(one)));
                yield object.build();
            }
            case Collection<?> list -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                list.forEach(one -> array.add(of(one)));
                yield array.build();
            }
            default -> Json.createValue(value.toString());
        };
    }
}
