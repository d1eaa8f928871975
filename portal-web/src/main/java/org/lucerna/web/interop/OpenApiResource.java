package org.lucerna.web.interop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The API's own description, OpenAPI 3.1. Kept by hand in {@code openapi.json}; a test compares it with the routes. */
@Path("openapi")
@RequestScoped
public class OpenApiResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response get() throws IOException {
        try (InputStream in = OpenApiResource.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IOException("openapi.json is not in the WAR");
            }
            return Response.ok(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .header("Cache-Control", "public, max-age=300")
                    .build();
        }
    }
}
