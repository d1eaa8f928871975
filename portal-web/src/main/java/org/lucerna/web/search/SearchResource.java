package org.lucerna.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.SearchQuery;
import org.lucerna.web.page.InterfaceLanguages;

/** Searching, for programs and for the box that completes what is being typed. Labels follow Accept-Language. */
@Path("v1")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private static final int LONGEST_TYPED = 100;
    private static final int MOST_SUGGESTIONS = 20;

    /** @param suggestions best first; each finds something for this reader */
    public record Suggestions(List<String> suggestions) {}

    @Inject
    private SearchIndex index;

    /** The same parameters as the results page reads; whatever makes no sense is left out, as there. */
    @GET
    @Path("search")
    public SearchAnswer search(
            @QueryParam("size") @DefaultValue("10") String size, @Context HttpServletRequest request) {
        Language reader = InterfaceLanguages.preferred(request.getLocales());
        SearchAddress address = SearchAddress.parse(request.getParameterMap());
        SearchQuery asked = address.query(reader);
        SearchQuery query =
                asked.withPage(new PageRequest(asked.page().number(), number(size, SearchAddress.PAGE_SIZE)));
        return SearchAnswer.of(index.search(query, Acting.current()), address.question(), reader);
    }

    @GET
    @Path("suggest")
    public Suggestions suggest(
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("limit") @DefaultValue("8") String limit,
            @Context HttpServletRequest request) {
        String start = typed.strip();
        if (start.isEmpty() || start.length() > LONGEST_TYPED) {
            return new Suggestions(List.of());
        }
        int most = Math.clamp(number(limit, 8), 1, MOST_SUGGESTIONS);
        return new Suggestions(
                index.suggest(start, InterfaceLanguages.preferred(request.getLocales()), most, Acting.current()));
    }

    private static int number(String text, int otherwise) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
