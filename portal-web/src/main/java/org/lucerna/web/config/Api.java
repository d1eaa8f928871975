package org.lucerna.web.config;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The API for programs. Its resources stand beside the pages of the same feature. */
@ApplicationPath("api")
public class Api extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // We describe the API ourselves, in OpenAPI.
                "jersey.config.server.wadl.disableWadl", true,
                // A Location is a path: the Host of a request is whatever its sender wrote.
                "jersey.config.server.headers.location.relative.resolution.disabled", true,
                // What stands after sendError would be the container's page; problems are ours to tell.
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
