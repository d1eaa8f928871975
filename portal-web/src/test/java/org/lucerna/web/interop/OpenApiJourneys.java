package org.lucerna.web.interop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Journeys;
import org.lucerna.web.Portal.Answer;

/** The API describes itself. */
public interface OpenApiJourneys extends Journeys {

    @Test
    default void theDescriptionIsServedAsOpenApi31() {
        Answer answer = visitor().get("/api/openapi");

        JsonObject description = answer.json();
        assertThat(description.getString("openapi")).startsWith("3.1");
        assertThat(description.getJsonObject("paths")).containsKeys("/api/v1/search", "/api/v1/imports");
        assertThat(visitor().get("/openapi").header("Location")).endsWith("/api/openapi");
    }
}
