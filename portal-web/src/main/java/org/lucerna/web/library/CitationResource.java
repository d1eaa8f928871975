package org.lucerna.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.library.resource.ResourceView;
import org.lucerna.library.resource.Resources;
import org.lucerna.web.config.Settings;
import org.lucerna.web.interop.CitationFormat;
import org.lucerna.web.page.Keeping;

/** A reference to a record, in the formats that reference managers read. */
@Path("v1/resources")
@RequestScoped
public class CitationResource {

    @Inject
    private Resources resources;

    @Inject
    private Settings settings;

    @GET
    @Path("{id: [0-9]{1,18}}/citation.{format: [a-z]{1,8}}")
    public Response get(@PathParam("id") long id, @PathParam("format") String extension, @Context Request request) {
        CitationFormat format = CitationFormat.find(extension).orElseThrow(NotFound::new);
        ResourceView view = resources.get(id);
        Response.ResponseBuilder known = request.evaluatePreconditions(ResourcesResource.tag(view));
        return (known != null
                        ? known
                        : Response.ok(format.write(view, settings.url()))
                                .type(format.mediaType())
                                .tag(ResourcesResource.tag(view))
                                .header(
                                        "Content-Disposition",
                                        "attachment; filename=\"lucerna-" + id + "." + extension + "\""))
                .header("Cache-Control", Keeping.ofOneReader())
                .build();
    }
}
