package org.lucerna.web.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.Facet;
import org.lucerna.search.Hit;
import org.lucerna.search.SearchResult;

/**
 * What {@code /api/v1/search} answers. Other programs lean on it: fields are added, never changed.
 *
 * @param facets by the name of their parameter
 * @param didYouMean a better spelling, or null
 * @param expansions words that the question has grown by, because they mean what it says
 */
public record SearchAnswer(
        long total,
        List<HitJson> hits,
        Map<String, List<FacetValue>> facets,
        @Nullable String didYouMean,
        List<ExpansionJson> expansions) {

    /**
     * @param url of the item's page, below the portal's address
     * @param matchedThrough words by which it was found though the question has others
     */
    public record HitJson(
            long id,
            String kind,
            @Nullable String type,
            String title,
            @Nullable String fileName,
            List<String> authors,
            @Nullable String organisation,
            String summary,
            List<String> countries,
            @Nullable String language,
            @Nullable Integer year,
            String url,
            List<Passage> passages,
            List<String> matchedThrough) {}

    /** @param concept the id of the concept that the question names; its page is {@code /en/glossary/<id>} */
    public record ExpansionJson(String concept, String label, String language) {}

    /** @param html escaped text in which only {@code <mark>} stands as an element */
    public record Passage(int page, String html, String url) {}

    public record FacetValue(String value, String label, long count) {}

    /** @param question as {@link SearchAddress#question} writes it */
    static SearchAnswer of(SearchResult result, String question, Language reader) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            List<SearchResult.FacetCount> counts = result.facets().get(facet);
            if (counts != null) {
                facets.put(
                        facet.parameter(),
                        counts.stream()
                                .map(count -> new FacetValue(
                                        count.value(), Labels.of(facet, count.value(), reader), count.count()))
                                .toList());
            }
        }
        List<HitJson> hits =
                result.hits().stream().map(hit -> hit(hit, question, reader)).toList();
        return new SearchAnswer(
                result.total(),
                hits,
                facets,
                result.didYouMean().orElse(null),
                result.expansions().stream()
                        .map(added -> new ExpansionJson(
                                added.concept(), added.label(), added.language().code()))
                        .toList());
    }

    private static HitJson hit(Hit hit, String question, Language reader) {
        String url = HitView.record(hit, "/" + reader);
        boolean document = HitView.isDocument(hit);
        String asked = question.isEmpty() ? "" : "&" + question;
        Language language = hit.language();
        return new HitJson(
                hit.key().id(),
                hit.kind(),
                hit.type(),
                hit.title(),
                hit.fileName(),
                hit.authors(),
                hit.organisation(),
                hit.summary(),
                hit.countries(),
                language == null ? null : language.code(),
                hit.year(),
                url,
                hit.passages().stream()
                        .map(passage -> new Passage(
                                passage.page(),
                                passage.html(),
                                document ? url + "?page=" + passage.page() + asked + "#document" : url))
                        .toList(),
                hit.matchedThrough());
    }
}
