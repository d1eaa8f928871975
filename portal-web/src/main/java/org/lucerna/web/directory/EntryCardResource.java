package org.lucerna.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.exchange.card.EntryCard;
import org.lucerna.web.config.Settings;
import org.lucerna.web.page.InterfaceLanguages;

/** An organisation for somebody's address book, with the contacts that they may see. */
@Path("v1/organisations")
@RequestScoped
public class EntryCardResource {

    @Inject
    private Entries entries;

    @Inject
    private Settings settings;

    @GET
    @Path("{id: [0-9]{1,18}}/card.vcf")
    public Response get(@PathParam("id") long id, @Context HttpServletRequest asked, @Context Request request) {
        EntryView view = entries.get(id);
        EntityTag tag = new EntityTag(String.valueOf(view.version()));
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known != null
                        ? known
                        : Response.ok(EntryCard.write(
                                        view, settings.url(), InterfaceLanguages.preferred(asked.getLocales())))
                                .type(EntryCard.MEDIA_TYPE)
                                .tag(tag)
                                .header("Content-Disposition", "attachment; filename=\"organisation-" + id + ".vcf\""))
                .header("Vary", "Accept-Language")
                .build();
    }
}
