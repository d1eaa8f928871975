package org.lucerna.web.vocabulary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptScheme;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.vocabulary.concept.ImportPlan;
import org.lucerna.vocabulary.concept.Vocabularies;
import org.lucerna.vocabulary.concept.VocabularyImport;
import org.lucerna.vocabulary.skos.SkosFile;
import org.lucerna.vocabulary.skos.SkosFormat;
import org.lucerna.vocabulary.skos.SkosReader;
import org.lucerna.vocabulary.skos.SkosWriter;
import org.lucerna.web.config.Settings;
import org.lucerna.web.problem.ProblemException;
import org.lucerna.web.problem.Problems;

/** The vocabulary as SKOS, whole or one concept of it, in the form that {@code Accept} or {@code format} asks for; and back. */
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

    @Inject
    private VocabularyImport imports;

    @Inject
    private Vocabularies vocabularies;

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

    /** Terms from a SKOS file. {@code dryRun=true} tells what would come of it and changes nothing. */
    @POST
    @Consumes({TURTLE, RDF_XML})
    @Produces(MediaType.APPLICATION_JSON)
    public VocabularyImportJson take(
            InputStream body,
            @QueryParam("dryRun") boolean dryRun,
            @Context HttpHeaders headers,
            @Context HttpServletRequest request) {
        // Refuses whoever may not before anything is read.
        long version = imports.version();
        boolean xml = headers.getMediaType().isCompatible(MediaType.valueOf(RDF_XML));
        try {
            SkosFile file = SkosReader.read(
                    body,
                    xml ? SkosFormat.RDF_XML : SkosFormat.TURTLE,
                    settings.url() + "/glossary/",
                    settings.vocabulary());
            ImportPlan plan = dryRun ? imports.plan(file) : imports.apply(file, version);
            vocabularies.refresh();
            return VocabularyImportJson.of(plan, Problems.words(request));
        } catch (SkosFile.Unreadable e) {
            throw new ProblemException(Response.Status.BAD_REQUEST.getStatusCode(), e.messageKey(), e.arguments());
        }
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
