package org.lucerna.web.interop;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryView;
import org.lucerna.directory.exchange.EntryExport;
import org.lucerna.directory.exchange.ExportFilter;
import org.lucerna.directory.exchange.hsds.HsdsIds;
import org.lucerna.directory.exchange.hsds.HsdsWriter;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.foundation.problem.Problem;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptScheme;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.web.config.Settings;
import org.lucerna.web.problem.ProblemException;
import org.lucerna.web.problem.ProblemWriter;

/**
 * {@code /hsds}: the directory as Open Referral's API for HSDS 3.0 has it. A servlet, because its addresses are the
 * standard's and lie outside {@code /api}. Whoever asks gets what they may read; {@code format=ndjson} sends all of a list,
 * line by line.
 */
@WebServlet({"/hsds", "/hsds/*"})
public class HsdsServlet extends HttpServlet {

    /** What it answers to. */
    public static final List<String> ROUTES = List.of(
            "/hsds",
            "/hsds/services",
            "/hsds/services/{id}",
            "/hsds/organizations",
            "/hsds/organizations/{id}",
            "/hsds/service_at_locations",
            "/hsds/service_at_locations/{id}",
            "/hsds/taxonomies",
            "/hsds/taxonomies/{id}",
            "/hsds/taxonomy_terms",
            "/hsds/taxonomy_terms/{id}");

    private static final String VERSION = "3.0";
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final int SLICE = 100;

    @Inject
    private Entries entries;

    @Inject
    private EntryExport export;

    @Inject
    private Settings settings;

    @Inject
    private ProblemWriter problems;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!List.of("GET", "HEAD").contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            problems.send(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "problem.methodNotAllowed");
            return;
        }
        try {
            answer(request, response);
        } catch (Problem problem) {
            problems.send(request, response, problem);
        } catch (ProblemException e) {
            problems.send(request, response, e);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("/$", "");
        String[] parts = path.split("/", -1);
        HsdsQuery query = new HsdsQuery(request, settings.url());
        HsdsWriter writer = new HsdsWriter(settings.url(), Vocabulary.current());
        switch (parts.length) {
            case 1 -> send(response, about());
            case 2 -> list(parts[1], query, writer, response);
            case 3 -> send(response, one(parts[1], parts[2], query, writer));
            default -> throw new NotFound();
        }
    }

    private JsonObject about() {
        return Json.createObjectBuilder()
                .add("version", VERSION)
                .add("profile", settings.url() + "/api/openapi#hsds")
                .add("openapi_url", settings.url() + "/api/openapi")
                .build();
    }

    private JsonObject one(String kind, String id, HsdsQuery query, HsdsWriter writer) {
        return switch (kind) {
            case "services" -> writer.service(entry(HsdsIds.Kind.SERVICE, id));
            case "organizations" ->
                writer.organization(entry(HsdsIds.Kind.ORGANIZATION, id), query.flag("full_service"));
            case "service_at_locations" ->
                writer.serviceAtLocation(entry(HsdsIds.Kind.SERVICE_AT_LOCATION, id), true)
                        .orElseThrow(NotFound::new);
            case "taxonomies" -> writer.taxonomy(query.findScheme(id).orElseThrow(NotFound::new));
            case "taxonomy_terms" -> writer.term(query.findConcept(id).orElseThrow(NotFound::new));
            default -> throw new NotFound();
        };
    }

    private EntryView entry(HsdsIds.Kind kind, String id) {
        OptionalLong entry = new HsdsIds(settings.url()).find(kind, id);
        return entries.get(entry.orElseThrow(NotFound::new));
    }

    private void list(String kind, HsdsQuery query, HsdsWriter writer, HttpServletResponse response)
            throws IOException {
        switch (kind) {
            case "services" ->
                send(
                        query,
                        query.filter(false),
                        response,
                        query.flag("minimal")
                                ? writer::minimalService
                                : query.flag("full") ? writer::service : writer::serviceLine);
            case "organizations" ->
                send(
                        query,
                        query.filter(false),
                        response,
                        query.flag("full") || query.flag("full_service")
                                ? entry -> writer.organization(entry, query.flag("full_service"))
                                : writer::organization);
            case "service_at_locations" ->
                send(
                        query,
                        query.filter(true),
                        response,
                        entry -> writer.serviceAtLocation(entry, query.flag("full"))
                                .orElseThrow());
            case "taxonomies" -> {
                List<ConceptScheme> schemes = query.schemes();
                send(query, schemes, response, writer::taxonomy);
            }
            case "taxonomy_terms" -> {
                List<Concept> concepts = query.concepts();
                send(query, concepts, response, writer::term);
            }
            default -> throw new NotFound();
        }
    }

    private void send(
            HsdsQuery query, ExportFilter filter, HttpServletResponse response, Function<EntryView, JsonObject> written)
            throws IOException {
        if (query.isAll()) {
            PrintWriter out = lines(response);
            List<EntryView> slice = export.listAfter(filter, 0, SLICE);
            while (!slice.isEmpty()) {
                slice.forEach(
                        entry -> out.append(written.apply(entry).toString()).append('\n'));
                slice = export.listAfter(filter, slice.getLast().id(), SLICE);
            }
            return;
        }
        send(response, envelope(export.list(filter, query.page()), written));
    }

    private <T> void send(HsdsQuery query, List<T> all, HttpServletResponse response, Function<T, JsonObject> written)
            throws IOException {
        if (query.isAll()) {
            PrintWriter out = lines(response);
            all.forEach(one -> out.append(written.apply(one).toString()).append('\n'));
            return;
        }
        PageRequest page = query.page();
        List<T> slice = all.stream().skip(page.offset()).limit(page.size()).toList();
        send(response, envelope(new Page<>(slice, all.size(), page), written));
    }

    private static <T> JsonObject envelope(Page<T> page, Function<T, JsonObject> written) {
        JsonArrayBuilder contents = Json.createArrayBuilder();
        page.items().forEach(item -> contents.add(written.apply(item)));
        int size = page.request().size();
        long pages = (page.total() + size - 1) / size;
        return Json.createObjectBuilder()
                .add("total_items", page.total())
                .add("total_pages", pages)
                .add("page_number", page.request().number())
                .add("size", page.items().size())
                .add("first_page", page.request().number() == 1)
                .add("last_page", page.request().number() >= pages)
                .add("empty", page.items().isEmpty())
                .add("contents", contents)
                .build();
    }

    private static PrintWriter lines(HttpServletResponse response) throws IOException {
        response.setContentType(LINES);
        response.setCharacterEncoding("UTF-8");
        return response.getWriter();
    }

    private static void send(HttpServletResponse response, JsonObject json) throws IOException {
        response.setContentType(JSON);
        response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
