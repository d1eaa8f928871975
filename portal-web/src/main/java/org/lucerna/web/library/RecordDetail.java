package org.lucerna.web.library;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.library.resource.ResourceView;
import org.lucerna.search.Facet;
import org.lucerna.web.page.Words;
import org.lucerna.web.search.Labels;
import org.lucerna.web.search.SearchAddress;

/**
 * One line of what is known of a record.
 *
 * @param values those with an address lead to everything that shares them
 */
public record RecordDetail(String term, List<Value> values) {

    /** @param address empty when it leads nowhere */
    public record Value(String text, String address) {}

    static List<RecordDetail> of(ResourceView view, Language reader) {
        List<RecordDetail> details = new ArrayList<>();
        faceted(details, Facet.KIND, List.of(view.kind().code()), reader);
        faceted(details, Facet.TYPE, view.type() == null ? List.of() : List.of(view.type()), reader);
        faceted(details, Facet.TOPIC, view.topics(), reader);
        faceted(details, Facet.COUNTRY, view.countries(), reader);
        Language language = view.language();
        faceted(details, Facet.LANGUAGE, language == null ? List.of() : List.of(language.code()), reader);
        Integer year = view.year();
        faceted(details, Facet.YEAR, year == null ? List.of() : List.of(year.toString()), reader);
        Words words = Words.in(reader);
        if (!view.audience().equals(Audience.PUBLIC)) {
            plain(details, words.text("record.audience"), words.text(audienceKey(view.audience())));
        }
        plain(
                details,
                words.text("record.added"),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(reader.locale())
                        .format(view.added().atZone(ZoneOffset.UTC)));
        return details;
    }

    static String audienceKey(Audience audience) {
        return audience.equals(Audience.PUBLIC)
                ? "audience.public"
                : audience.equals(Audience.MEMBERS)
                        ? "audience.members"
                        : audience.equals(Audience.EDITORS) ? "audience.editors" : "audience.group";
    }

    private static void faceted(List<RecordDetail> details, Facet facet, List<String> values, Language reader) {
        if (values.isEmpty()) {
            return;
        }
        SearchAddress everything = SearchAddress.parse(java.util.Map.of());
        details.add(new RecordDetail(
                Words.in(reader).text("facet." + facet.parameter()),
                values.stream()
                        .map(value -> new Value(
                                Labels.of(facet, value, reader),
                                "/" + reader + "/search"
                                        + everything.toggle(facet, value).toQueryString()))
                        .toList()));
    }

    private static void plain(List<RecordDetail> details, String term, String text) {
        details.add(new RecordDetail(term, List.of(new Value(text, ""))));
    }
}
