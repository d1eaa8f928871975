package org.lucerna.cli.portal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the portal answered.
 *
 * @param body empty when the answer was not a JSON object
 * @param retryAfter seconds to wait before the same is asked again, as the portal put it
 */
public record Answer(int status, JsonObject body, Optional<String> retryAfter) {

    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int SERVER_ERROR = 500;
    private static final int SUCCESS_FAMILY = 2;
    private static final int FAMILY = 100;

    public boolean isWell() {
        return status / FAMILY == SUCCESS_FAMILY;
    }

    /** The portal wants to know who is asking, or does not let them. */
    public boolean isAboutWho() {
        return status == UNAUTHORIZED || status == FORBIDDEN;
    }

    /**
     * The same request may do later: the portal is busy, or its server is up and the portal is not yet. Then the server
     * answers in its place, and not in JSON.
     */
    public boolean isLater() {
        return status == TOO_MANY_REQUESTS
                || status == UNAVAILABLE
                || ((status == NOT_FOUND || status >= SERVER_ERROR) && body.isEmpty());
    }

    /** Why it did not go well, in the portal's words (RFC 9457), with what it says of single fields. */
    public String problem() {
        String title = body.getString("title", "it answered with status " + status + ".");
        JsonArray errors = Objects.requireNonNullElse(body.getJsonArray("errors"), JsonArray.EMPTY_JSON_ARRAY);
        return errors.getValuesAs(JsonObject.class).stream()
                .map(error -> "\n  " + error.getString("field", "") + ": " + error.getString("detail", ""))
                .collect(Collectors.joining("", body.getString("detail", title), ""));
    }
}
