package org.lucerna.web.interop;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.exchange.ExportFilter;
import org.lucerna.directory.exchange.hsds.HsdsIds;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptScheme;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.web.problem.ProblemException;

/** The parameters of HSDS' API, as its {@code openapi.json} names them. For one request. */
final class HsdsQuery {

    private static final int PAGE_SIZE = 25;
    private static final int BAD_REQUEST = 400;

    /** A number that no entry has. */
    private static final long NO_ENTRY = -1;

    private final HttpServletRequest request;
    private final HsdsIds ids;
    private final Vocabulary vocabulary = Vocabulary.current();

    HsdsQuery(HttpServletRequest request, URI portal) {
        this.request = request;
        this.ids = new HsdsIds(portal);
    }

    private String text(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    boolean flag(String name) {
        return text(name).equalsIgnoreCase("true");
    }

    /** Whether everything is wanted, without pages. */
    boolean isAll() {
        return switch (text("format").toLowerCase(Locale.ROOT)) {
            case "", "json" -> false;
            case "ndjson" -> true;
            default -> throw new ProblemException(BAD_REQUEST, "hsds.format");
        };
    }

    PageRequest page() {
        return new PageRequest(number("page", 1), number("per_page", PAGE_SIZE));
    }

    private int number(String name, int otherwise) {
        String text = text(name);
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    /**
     * Which entries are asked for.
     *
     * @param located whether only those with a location are
     * @throws ProblemException for a question that this directory cannot answer: nobody's place is known so exactly
     */
    ExportFilter filter(boolean located) {
        if (!text("postcode").isEmpty() || !text("proximity").isEmpty()) {
            throw new ProblemException(BAD_REQUEST, "hsds.noProximity");
        }
        List<Set<String>> concepts = new ArrayList<>();
        if (!text("taxonomy_term_id").isEmpty()) {
            concepts.add(findConcept(text("taxonomy_term_id"))
                    .map(concept -> vocabulary.withNarrower(concept.id()))
                    .orElse(Set.of()));
        }
        if (!text("taxonomy_id").isEmpty()) {
            concepts.add(findScheme(text("taxonomy_id")).stream()
                    .flatMap(scheme -> vocabulary.listAll().stream()
                            .filter(concept -> concept.scheme().equals(scheme.id())))
                    .map(Concept::id)
                    .collect(Collectors.toSet()));
        }
        Long only = null;
        if (!text("organization_id").isEmpty()) {
            only = ids.find(HsdsIds.Kind.ORGANIZATION, text("organization_id")).orElse(NO_ENTRY);
        }
        return new ExportFilter(text("search"), concepts, since(), located, only);
    }

    private @Nullable Instant since() {
        String text = text("modified_after");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.length() == "2026-01-01".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new ProblemException(BAD_REQUEST, "hsds.date", text);
        }
    }

    Optional<ConceptScheme> findScheme(String id) {
        return vocabulary.listSchemes().stream()
                .filter(scheme -> ids.ofWord("taxonomy", scheme.id()).toString().equalsIgnoreCase(id))
                .findFirst();
    }

    Optional<Concept> findConcept(String id) {
        return vocabulary.listAll().stream()
                .filter(concept -> ids.ofWord("term", concept.id()).toString().equalsIgnoreCase(id))
                .findFirst();
    }

    List<ConceptScheme> schemes() {
        return vocabulary.listSchemes().stream()
                .filter(scheme -> names(scheme.label(Language.ENGLISH)))
                .toList();
    }

    List<Concept> concepts() {
        Optional<String> scheme = text("taxonomy_id").isEmpty()
                ? Optional.empty()
                : Optional.of(
                        findScheme(text("taxonomy_id")).map(ConceptScheme::id).orElse(""));
        Optional<String> parent = text("parent_id").isEmpty()
                ? Optional.empty()
                : Optional.of(findConcept(text("parent_id")).map(Concept::id).orElse(""));
        return vocabulary.listAll().stream()
                .filter(concept -> !concept.deprecated())
                .filter(concept -> scheme.isEmpty() || scheme.get().equals(concept.scheme()))
                .filter(concept -> parent.isEmpty() || concept.broader().contains(parent.get()))
                .filter(concept -> !flag("top_only") || concept.broader().isEmpty())
                .filter(concept -> names(concept.label(Language.ENGLISH)))
                .toList();
    }

    private boolean names(String label) {
        return label.toLowerCase(Locale.ROOT).contains(text("search").toLowerCase(Locale.ROOT));
    }
}
