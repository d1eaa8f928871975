package org.lucerna.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.lucerna.directory.exchange.EntryExport;
import org.lucerna.directory.exchange.ExportFilter;

/**
 * The whole directory as a table, for whoever takes the portal over: every entry that the reader may see, those that nobody
 * has confirmed for long included, in the order of their numbers.
 */
@Path("v1/organisations/all.csv")
@RequestScoped
public class DirectoryExportResource {

    @Inject
    private EntryExport export;

    @GET
    public Response get() {
        return EntryCsv.answer(
                "organisations.csv",
                Stream.iterate(
                        export.listAfter(ExportFilter.ALL, 0, EntryCsv.SLICE),
                        slice -> !slice.isEmpty(),
                        slice -> export.listAfter(
                                ExportFilter.ALL, slice.getLast().id(), EntryCsv.SLICE)));
    }
}
