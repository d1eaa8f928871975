package org.lucerna.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.audit.AuditLine;
import org.lucerna.foundation.audit.AuditTrail;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.web.interop.Csv;

/** The audit log for programs and for spreadsheets. */
@Path("v1")
@RequestScoped
public class AuditResource {

    /** One slice, the newest line first. */
    public record AuditSlice(long total, int page, int size, List<AuditLineJson> lines) {}

    /**
     * @param who {@code account}, {@code visitor}, {@code operator} or {@code former}
     * @param place a network, {@code this machine}, or {@code portal} for its own jobs
     */
    public record AuditLineJson(
            long id,
            Instant at,
            String who,
            @Nullable Long account,
            String name,
            String act,
            String kind,
            @Nullable Long item,
            String place) {

        static AuditLineJson of(AuditLine line) {
            return new AuditLineJson(
                    line.id(),
                    line.at(),
                    line.who().code(),
                    line.accountId(),
                    line.name(),
                    line.act(),
                    line.kind(),
                    line.itemId(),
                    line.place());
        }
    }

    private static final List<String> COLUMNS = List.of("at", "who", "account", "name", "act", "kind", "item", "place");

    @Inject
    private AuditTrail trail;

    @GET
    @Path("audit")
    @Produces(MediaType.APPLICATION_JSON)
    public AuditSlice list(
            @Context UriInfo uri,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Page<AuditLine> slice = trail.search(asked(uri).query(), new PageRequest(page, size));
        return new AuditSlice(
                slice.total(),
                slice.request().number(),
                slice.request().size(),
                slice.items().stream().map(AuditLineJson::of).toList());
    }

    @GET
    @Path("audit.csv")
    @Produces(Csv.MEDIA_TYPE)
    public Response export(@Context UriInfo uri) {
        Csv csv = new Csv(COLUMNS);
        trail.export(asked(uri).query())
                .forEach(line -> csv.add(List.of(
                        line.at().toString(),
                        line.who().code(),
                        Objects.toString(line.accountId(), ""),
                        line.name(),
                        line.act(),
                        line.kind(),
                        Objects.toString(line.itemId(), ""),
                        line.place())));
        return Response.ok(csv.toString())
                .type(Csv.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"lucerna-audit.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static AuditParameters asked(UriInfo uri) {
        return AuditParameters.of(name -> uri.getQueryParameters().getFirst(name));
    }
}
