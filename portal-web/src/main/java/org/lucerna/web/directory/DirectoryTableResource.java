package org.lucerna.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryLine;
import org.lucerna.directory.exchange.table.EntryTable;
import org.lucerna.directory.finder.Directory;
import org.lucerna.directory.finder.Filter;
import org.lucerna.directory.finder.Found;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.web.interop.Csv;
import org.lucerna.web.page.InterfaceLanguages;

/**
 * What the directory page shows, as a table for a spreadsheet program: the same parameters, all pages, whole entries as far
 * as their reader may see them. What is taken along can be imported again.
 */
@Path("v1/organisations/table.csv")
@RequestScoped
public class DirectoryTableResource {

    /** Nobody looks through more; a program takes HSDS. */
    private static final int MOST_ROWS = 10_000;

    @Inject
    private Directory directory;

    @Inject
    private Entries entries;

    @GET
    public Response get(@Context HttpServletRequest request) {
        Filter shown = DirectoryAddress.parse(request.getParameterMap()).filter();
        Csv table = new Csv(EntryTable.titles());
        for (int page = 1; page <= MOST_ROWS / PageRequest.MAX_SIZE; page++) {
            PageRequest slice = new PageRequest(page, PageRequest.MAX_SIZE);
            Found found = directory.find(
                    new Filter(shown.text(), shown.chosen(), slice),
                    InterfaceLanguages.preferred(request.getLocales()));
            entries.listWhole(found.lines().stream().map(EntryLine::id).toList())
                    .forEach(entry -> table.add(EntryTable.row(entry)));
            if ((long) page * PageRequest.MAX_SIZE >= found.total()) {
                break;
            }
        }
        return Response.ok(table.toString())
                .type(Csv.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"organisations.csv\"")
                .build();
    }
}
