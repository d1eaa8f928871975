package org.lucerna.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.lucerna.foundation.access.Acting;
import org.lucerna.library.resource.Resources;
import org.lucerna.search.ItemKey;
import org.lucerna.search.MarkedPage;
import org.lucerna.search.SearchIndex;
import org.lucerna.web.page.InterfaceLanguages;
import org.lucerna.web.search.SearchAddress;

/** The extracted text of one page, with the words of a question marked. */
@Path("v1/resources")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PageTextResource {

    private static final int LONGEST_QUESTION = 500;

    /**
     * @param html escaped text in which only {@code <mark>} stands as an element
     * @param words those that match, as the page writes them
     */
    public record PageText(int page, String html, List<String> words) {}

    @Inject
    private Resources resources;

    @Inject
    private SearchIndex index;

    @GET
    @Path("{id: [0-9]{1,18}}/pages/{page: [0-9]{1,9}}")
    public PageText get(
            @PathParam("id") long id,
            @PathParam("page") int page,
            @QueryParam("q") @DefaultValue("") String question,
            @Context HttpServletRequest request) {
        String text = resources.pageText(id, page);
        PageText unmarked = new PageText(page, escape(text), List.of());
        if (question.isBlank() || question.length() > LONGEST_QUESTION) {
            return unmarked;
        }
        return index.mark(
                        new ItemKey("resource", id),
                        page,
                        SearchAddress.parse(request.getParameterMap())
                                .query(InterfaceLanguages.preferred(request.getLocales())),
                        Acting.current())
                .map(PageTextResource::of)
                .orElse(unmarked);
    }

    private static PageText of(MarkedPage marked) {
        return new PageText(marked.page(), marked.html(), marked.words());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
