package org.lucerna.web.directory;

import static org.lucerna.web.problem.Bodies.given;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.web.page.EntityTags;
import org.lucerna.web.page.Keeping;
import org.lucerna.web.problem.ProblemException;

/** Directory entries for programs. A change names the version that it was made from ({@code If-Match}). */
@Path("v1/organisations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationsResource {

    /** One slice of the list, by name. */
    public record OrganisationSlice(long total, int page, int size, List<OrganisationLineJson> organisations) {}

    @Inject
    private Entries entries;

    @GET
    public OrganisationSlice list(
            @QueryParam("page") @DefaultValue("1") int page, @QueryParam("size") @DefaultValue("20") int size) {
        Page<EntryLine> slice = entries.list(new PageRequest(page, size));
        return new OrganisationSlice(
                slice.total(),
                slice.request().number(),
                slice.request().size(),
                slice.items().stream().map(OrganisationLineJson::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@Nullable OrganisationInput input) {
        EntryView made = entries.create(given(input).draft());
        return Response.created(URI.create("/api/v1/organisations/" + made.id()))
                .tag(tag(made))
                .entity(OrganisationJson.of(made))
                .build();
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    public Response get(@PathParam("id") long id, @Context Request request) {
        EntryView view = entries.get(id);
        Response.ResponseBuilder known = request.evaluatePreconditions(tag(view));
        return (known != null ? known : Response.ok(OrganisationJson.of(view)).tag(tag(view)))
                .header("Cache-Control", Keeping.ofOneReader())
                .build();
    }

    @PUT
    @Path("{id: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response update(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable OrganisationInput input) {
        try {
            EntryView changed =
                    entries.update(id, EntityTags.version(ifMatch), given(input).draft());
            return Response.ok(OrganisationJson.of(changed)).tag(tag(changed)).build();
        } catch (Conflict stale) {
            throw new ProblemException(412, stale.messageKey(), stale.arguments());
        }
    }

    @DELETE
    @Path("{id: [0-9]{1,18}}")
    public void withdraw(@PathParam("id") long id) {
        entries.withdraw(id);
    }

    @POST
    @Path("{id: [0-9]{1,18}}/restore")
    public Response restore(@PathParam("id") long id) {
        EntryView back = entries.restore(id);
        return Response.ok(OrganisationJson.of(back)).tag(tag(back)).build();
    }

    private static EntityTag tag(EntryView view) {
        return new EntityTag(String.valueOf(view.version()));
    }
}
