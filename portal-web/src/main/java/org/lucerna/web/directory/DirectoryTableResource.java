package org.lucerna.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.finder.Directory;
import org.lucerna.directory.finder.Filter;
import org.lucerna.web.page.InterfaceLanguages;

/**
 * What the directory page shows, as a table for a spreadsheet program: the same parameters, all pages, whole entries as far
 * as their reader may see them. What is taken along can be imported again.
 */
@Path("v1/organisations/table.csv")
@RequestScoped
public class DirectoryTableResource {

    @Inject
    private Directory directory;

    @Inject
    private Entries entries;

    @GET
    public Response get(@Context HttpServletRequest request) {
        Filter shown = DirectoryAddress.parse(request.getParameterMap()).filter();
        List<Long> ids = directory.listAll(shown, InterfaceLanguages.preferred(request.getLocales()));
        return EntryCsv.answer(
                "organisations.csv",
                IntStream.iterate(0, begin -> begin < ids.size(), begin -> begin + EntryCsv.SLICE)
                        .mapToObj(begin ->
                                entries.listWhole(ids.subList(begin, Math.min(begin + EntryCsv.SLICE, ids.size())))));
    }
}
