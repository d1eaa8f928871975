package org.lucerna.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.library.resource.Covers;
import org.lucerna.library.resource.Resources;
import org.lucerna.library.resource.StoredFile;
import org.lucerna.web.page.Keeping;
import org.lucerna.web.security.SecurityHeaders;

/** A record's original, byte for byte and in parts, and the picture of its first page. */
@Path("v1/resources")
@RequestScoped
public class FileResource {

    @Inject
    private Resources resources;

    @Inject
    private Covers covers;

    @GET
    @Path("{id: [0-9]{1,18}}/file")
    public Response file(
            @PathParam("id") long id,
            @QueryParam("inline") @DefaultValue("false") boolean inline,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @Context Request request) {
        StoredFile stored = resources.file(id);
        EntityTag tag = new EntityTag(stored.view().sha256());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.header("Cache-Control", Keeping.ofOneReader()).build();
        }
        boolean sameFile = ifRange == null || ifRange.equals("\"" + tag.getValue() + "\"");
        long size = stored.view().size();
        try {
            Optional<ByteRange> part = ByteRange.parse(sameFile ? range : null, size);
            ByteRange sent = part.orElse(new ByteRange(0, size - 1));
            Response.ResponseBuilder answer = Response.status(part.isPresent() ? 206 : 200)
                    .entity(bytes(stored.path(), sent))
                    .type(stored.view().mediaType())
                    .tag(tag)
                    .header("Content-Length", sent.length())
                    .header("Accept-Ranges", "bytes")
                    .header("Cache-Control", Keeping.ofOneReader())
                    .header("Content-Security-Policy", SecurityHeaders.FILE_POLICY)
                    .header(
                            "Content-Disposition",
                            ContentDisposition.of(
                                    stored.view().fileName(), stored.view().mediaType(), inline));
            return part.isPresent()
                    ? answer.header("Content-Range", sent.contentRange(size)).build()
                    : answer.build();
        } catch (ByteRange.Unsatisfiable e) {
            throw new ClientErrorException(Response.status(416)
                    .header("Content-Range", "bytes */" + size)
                    .build());
        }
    }

    @GET
    @Path("{id: [0-9]{1,18}}/cover")
    public Response cover(@PathParam("id") long id, @Context Request request) throws IOException {
        java.nio.file.Path picture = covers.find(id).orElseThrow(NotFound::new);
        EntityTag tag = new EntityTag(
                Long.toHexString(Files.getLastModifiedTime(picture).toMillis()) + "-" + Files.size(picture));
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known != null
                        ? known
                        : Response.ok(picture.toFile()).type("image/jpeg").tag(tag))
                .header("Cache-Control", Keeping.ofOneReader())
                .build();
    }

    private static StreamingOutput bytes(java.nio.file.Path file, ByteRange part) {
        return out -> {
            try (FileChannel in = FileChannel.open(file)) {
                WritableByteChannel target = Channels.newChannel(out);
                long position = part.first();
                while (position <= part.last()) {
                    long sent = in.transferTo(position, part.last() - position + 1, target);
                    if (sent <= 0) {
                        throw new IOException(file + " is shorter than its record says");
                    }
                    position += sent;
                }
            }
        };
    }
}
