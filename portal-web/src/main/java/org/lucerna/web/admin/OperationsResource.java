package org.lucerna.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.lucerna.library.check.Consistency;
import org.lucerna.library.check.ConsistencyReport;

/** The operator's part of the API: what {@code ./lucerna reindex} and {@code ./lucerna check} call. */
@Path("v1")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OperationsResource {

    /** @param sound whether database, file store and index agree; orphans cost disk space alone */
    public record CheckAnswer(
            boolean sound,
            long records,
            long originals,
            long faults,
            long orphans,
            long bytesOfOrphans,
            List<Finding> findings) {}

    /** @param kind such as {@code original_missing} */
    public record Finding(String kind, String subject) {}

    @Inject
    private Operations operations;

    @Inject
    private Consistency consistency;

    @GET
    @Path("state")
    public PortalState state() {
        return operations.state();
    }

    @POST
    @Path("reindex")
    public Response reindex() {
        operations.reindex();
        return Response.accepted(operations.state())
                .location(URI.create("/api/v1/state"))
                .build();
    }

    @POST
    @Path("daily-round")
    public Response dailyRound() {
        operations.beginDailyRound();
        return Response.accepted().build();
    }

    @POST
    @Path("check")
    public CheckAnswer check() {
        ConsistencyReport report = consistency.check();
        return new CheckAnswer(
                report.sound(),
                report.records(),
                report.originals(),
                report.faults(),
                report.orphans(),
                report.bytesOfOrphans(),
                report.findings().stream()
                        .map(finding -> new Finding(finding.kind().name().toLowerCase(Locale.ROOT), finding.subject()))
                        .toList());
    }
}
