package org.lucerna.web.library;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Problem;
import org.lucerna.library.intake.ImportDefaults;
import org.lucerna.library.intake.ImportOutcome;
import org.lucerna.library.intake.Intake;
import org.lucerna.web.config.Settings;
import org.lucerna.web.problem.ProblemWriter;
import org.lucerna.web.problem.Problems;

/**
 * {@code POST /api/v1/imports}: one file, and perhaps what the sender knows of it. A servlet and not a JAX-RS resource,
 * because its parts go straight to disk, and nothing is read before the sender is known to be allowed.
 */
public class ImportServlet extends HttpServlet {

    public static final String PATH = "/api/v1/imports";

    private static final Logger LOG = Logger.getLogger(ImportServlet.class.getName());
    private static final int LONGEST_METADATA = 64 * 1024;
    private static final long ROOM_FOR_OTHER_PARTS = 1024 * 1024;

    /** RFC 4918, 11.5. */
    private static final int INSUFFICIENT_STORAGE = 507;

    private static final String RETRY_SECONDS = "5";

    @Inject
    private Settings settings;

    @Inject
    private Uploads uploads;

    @Inject
    private Intake intake;

    @Inject
    private ProblemWriter problems;

    @Inject
    private MetricRegistry metrics;

    private final transient Jsonb json = JsonbBuilder.create();

    /** At start, because the limits are settings: an annotation could not hold them. */
    public static void register(ServletContext context, Settings settings) {
        ServletRegistration.Dynamic servlet = context.addServlet("imports", ImportServlet.class);
        servlet.setMultipartConfig(multipart(settings));
        servlet.addMapping(PATH);
    }

    static MultipartConfigElement multipart(Settings settings) {
        return new MultipartConfigElement(
                settings.inData("tmp").toString(),
                settings.maxFileBytes(),
                settings.maxFileBytes() + ROOM_FOR_OTHER_PARTS,
                LONGEST_METADATA);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            problems.send(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "problem.methodNotAllowed");
            return;
        }
        try {
            Optional<Uploads.Place> place = uploads.enter();
            if (place.isEmpty()) {
                response.setHeader("Retry-After", RETRY_SECONDS);
                problems.send(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "problem.busy");
                return;
            }
            try (Uploads.Place held = place.get()) {
                receive(request, response);
            }
        } catch (Problem problem) {
            problems.send(request, response, problem);
        } catch (IOException e) {
            // The disk is full or fails, or the sender has gone: then nobody hears this.
            LOG.log(Level.SEVERE, "An upload could not be stored", e);
            problems.send(request, response, INSUFFICIENT_STORAGE, "import.reason.NOT_STORED");
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Unexpected failure of an import", e);
            problems.send(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "problem.unexpected");
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!String.valueOf(request.getContentType()).startsWith("multipart/form-data")) {
            problems.send(
                    request, response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "problem.multipartExpected");
            return;
        }
        if (request.getContentLengthLong() > settings.maxFileBytes() + ROOM_FOR_OTHER_PARTS) {
            tooLarge(request, response);
            return;
        }
        Part file;
        ImportDefaults defaults;
        try {
            file = request.getPart("file");
            defaults = defaults(request.getPart("metadata"));
        } catch (IllegalStateException e) {
            tooLarge(request, response);
            return;
        } catch (JsonbException | ServletException e) {
            problems.send(request, response, HttpServletResponse.SC_BAD_REQUEST, "problem.malformed");
            return;
        }
        if (file == null) {
            problems.send(request, response, HttpServletResponse.SC_BAD_REQUEST, "problem.fileMissing");
            return;
        }
        answer(response, imported(file, defaults, request));
    }

    private ImportAnswer imported(Part file, ImportDefaults defaults, HttpServletRequest request) throws IOException {
        Path upload = Files.createTempFile(settings.inData("tmp"), "upload", null);
        try {
            // By its name alone: the container takes it to be in the folder of the multipart settings.
            file.write(upload.getFileName().toString());
            List<ImportOutcome> outcomes = intake.receive(upload, fileName(file), defaults);
            ImportAnswer answer = ImportAnswer.of(outcomes, Problems.words(request));
            answer.files()
                    .forEach(one -> metrics.counter("lucerna_imports", new Tag("outcome", one.outcome()))
                            .inc());
            return answer;
        } finally {
            Files.deleteIfExists(upload);
            file.delete();
        }
    }

    /** What stands behind the last slash of either kind: some browsers send whole paths. */
    private static String fileName(Part file) {
        String name = Optional.ofNullable(file.getSubmittedFileName()).orElse("");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        return last.isEmpty() ? "unnamed" : last;
    }

    private ImportDefaults defaults(@Nullable Part metadata) throws IOException {
        if (metadata == null || metadata.getSize() == 0) {
            return ImportDefaults.NONE;
        }
        try (InputStream in = metadata.getInputStream()) {
            byte[] text = in.readNBytes(LONGEST_METADATA);
            return json.fromJson(new String(text, StandardCharsets.UTF_8), ResourceInput.class)
                    .defaults();
        }
    }

    private void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.send(
                request,
                response,
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                "problem.tooLarge",
                settings.maxFileBytes() / (1024 * 1024));
    }

    private void answer(HttpServletResponse response, ImportAnswer answer) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.toJson(answer).getBytes(StandardCharsets.UTF_8));
    }
}
