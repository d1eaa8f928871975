package org.lucerna.web.interop;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.lucerna.library.resource.ResourceKind;

/** CSL-JSON: an array with the one item. */
final class CslJson {

    private CslJson() {}

    static String write(Citation citation) {
        JsonObjectBuilder item = Json.createObjectBuilder()
                .add("id", citation.key())
                .add("type", citation.kind() == ResourceKind.PUBLICATION ? "report" : "document")
                .add("title", citation.title());
        if (!citation.authors().isEmpty()) {
            JsonArrayBuilder authors = Json.createArrayBuilder();
            citation.authors().forEach(author -> authors.add(name(author)));
            item.add("author", authors);
        }
        String publisher = citation.publisher();
        if (publisher != null) {
            item.add("publisher", publisher);
        }
        Integer year = citation.year();
        if (year != null) {
            item.add(
                    "issued",
                    Json.createObjectBuilder()
                            .add(
                                    "date-parts",
                                    Json.createArrayBuilder()
                                            .add(Json.createArrayBuilder().add(year))));
        }
        if (!citation.summary().isEmpty()) {
            item.add("abstract", citation.summary());
        }
        String language = citation.language();
        if (language != null) {
            item.add("language", language);
        }
        item.add("URL", citation.url());
        return Json.createArrayBuilder().add(item).build().toString();
    }

    private static JsonObjectBuilder name(Citation.Author author) {
        String given = author.given();
        return given == null
                ? Json.createObjectBuilder().add("literal", author.family())
                : Json.createObjectBuilder().add("family", author.family()).add("given", given);
    }
}
