package org.lucerna.web.search;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntrySearchMapping;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.search.Facet;
import org.lucerna.search.Hit;
import org.lucerna.web.page.Words;

/**
 * One result as its reader sees it.
 *
 * @param kind the finest thing that can be said of what it is: "Report" rather than "Publication"
 * @param kindCode for the sign beside it
 * @param facts organisation, countries and year, as far as they are known
 * @param foundThrough by which other words it was found; empty when it has those of the question
 * @param languageCode for the badge, and for screen readers to speak the title; empty when not known
 */
public record HitView(
        String address,
        String title,
        String kind,
        String kindCode,
        String fileName,
        List<String> facts,
        String languageCode,
        String languageName,
        String summary,
        String foundThrough,
        List<PassageView> passages) {

    private static final int SUMMARY = 260;
    private static final int MOST_NAMED = 3;

    /** A place that matches. The HTML comes from the index, escaped, with nothing but marks in it. */
    public record PassageView(String html, String place, String address) {}

    /** @param question as {@link SearchAddress#question} writes it, to be carried on into the document */
    public static HitView of(Hit hit, String question, Language reader, String base) {
        String code = hit.language() == null ? "" : hit.language().code();
        String record = record(hit, base);
        boolean document = isDocument(hit);
        return new HitView(
                document ? address(record, question, hit.passages()) : record,
                hit.title(),
                kind(hit.kind(), hit.type(), reader),
                hit.kind(),
                hit.fileName() == null ? "" : hit.fileName(),
                facts(hit.organisation(), hit.countries(), hit.year(), reader),
                code,
                code.isEmpty() ? "" : Labels.language(code, reader),
                hit.passages().isEmpty() ? shortened(hit.summary()) : "",
                hit.matchedThrough().stream().limit(MOST_NAMED).collect(Collectors.joining(" · ")),
                hit.passages().stream()
                        .map(passage -> new PassageView(
                                passage.html(),
                                document ? Words.in(reader).text("results.page", passage.page()) : "",
                                document
                                        ? record + "?page=" + passage.page()
                                                + (question.isEmpty() ? "" : "&" + question) + "#document"
                                        : record))
                        .toList());
    }

    /** The page of the item, below the portal's address: an organisation's is in the directory. */
    static String record(Hit hit, String base) {
        return base
                + (isDocument(hit) ? "/library/" : "/directory/")
                + hit.key().id();
    }

    /** Whether it has pages to be opened at. */
    static boolean isDocument(Hit hit) {
        return !hit.key().kind().equals(EntrySearchMapping.KIND);
    }

    /** The record, opened where the document answers best. */
    private static String address(String record, String question, List<Hit.Passage> passages) {
        if (question.isEmpty()) {
            return record;
        }
        return record + "?"
                + (passages.isEmpty() ? "" : "page=" + passages.getFirst().page() + "&") + question;
    }

    public static String kind(String kind, @Nullable String type, Language reader) {
        return type == null ? Labels.kind(kind, reader) : Labels.of(Facet.TYPE, type, reader);
    }

    public static List<String> facts(
            @Nullable String organisation, List<String> countries, @Nullable Integer year, Language reader) {
        List<String> facts = new java.util.ArrayList<>();
        if (organisation != null && !organisation.isBlank()) {
            facts.add(organisation);
        }
        if (!countries.isEmpty()) {
            facts.add(countries.stream()
                            .limit(3)
                            .map(country -> Countries.name(country, reader))
                            .collect(Collectors.joining(", "))
                    + (countries.size() > 3 ? " +" + (countries.size() - 3) : ""));
        }
        if (year != null) {
            facts.add(year.toString());
        }
        return facts;
    }

    /** To about this many characters, ending with a word. */
    static String shortened(String text) {
        if (text.length() <= SUMMARY) {
            return text;
        }
        int space = text.lastIndexOf(' ', SUMMARY);
        return text.substring(0, space > SUMMARY / 2 ? space : SUMMARY) + " …";
    }
}
