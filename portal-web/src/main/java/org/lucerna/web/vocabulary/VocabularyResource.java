package org.lucerna.web.vocabulary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptScheme;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.vocabulary.skos.SkosFormat;
import org.lucerna.vocabulary.skos.SkosWriter;
import org.lucerna.web.config.Settings;

/** The vocabulary as SKOS, whole or one concept of it, in the form that {@code Accept} or {@code format} asks for. */
@Path("v1/vocabulary")
@RequestScoped
public class VocabularyResource {

    static final String TURTLE = "text/turtle";
    static final String RDF_XML = "application/rdf+xml";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.valueOf(TURTLE), MediaType.valueOf(RDF_XML))
            .build();

    @Inject
    private Settings settings;

    @GET
    @Produces({TURTLE, RDF_XML})
    public Response export(@QueryParam("format") @Nullable String format, @Context Request request) {
        Vocabulary vocabulary = Vocabulary.current();
        return answer(
                vocabulary, vocabulary.listSchemes(), List.copyOf(vocabulary.listAll()), "vocabulary", format, request);
    }

    @GET
    @Path("{concept: [A-Za-z0-9][A-Za-z0-9_.-]{0,19}}")
    @Produces({TURTLE, RDF_XML})
    public Response get(
            @PathParam("concept") String id, @QueryParam("format") @Nullable String format, @Context Request request) {
        Vocabulary vocabulary = Vocabulary.current();
        Concept concept = vocabulary.find(id).orElseThrow(NotFound::new);
        return answer(vocabulary, List.of(), List.of(concept), id, format, request);
    }

    private Response answer(
            Vocabulary vocabulary,
            List<ConceptScheme> schemes,
            List<Concept> concepts,
            String name,
            @Nullable String asked,
            Request request) {
        SkosFormat format = format(asked, request);
        EntityTag tag = new EntityTag(vocabulary.version() + "-" + format.ending());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.build();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SkosWriter.write(schemes, new ArrayList<>(concepts), format, settings.url() + "/glossary/", out);
        return Response.ok(out.toByteArray())
                .type(format.mediaType() + ";charset=UTF-8")
                .tag(tag)
                .header("Vary", "Accept")
                .header("Cache-Control", "no-cache")
                .header("Content-Disposition", "attachment; filename=\"lucerna-" + name + "." + format.ending() + "\"")
                .build();
    }

    private static SkosFormat format(@Nullable String asked, Request request) {
        if (asked != null) {
            return Arrays.stream(SkosFormat.values())
                    .filter(format -> format.ending().equals(asked))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        Variant variant = request.selectVariant(VARIANTS);
        return variant != null && variant.getMediaType().toString().equals(RDF_XML)
                ? SkosFormat.RDF_XML
                : SkosFormat.TURTLE;
    }
}
