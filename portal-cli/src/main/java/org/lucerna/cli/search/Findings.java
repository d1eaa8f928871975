package org.lucerna.cli.search;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.cli.Terminal;

/** A search answer for the eyes of a person: title, what it is, the passages with their pages, where to read on. */
final class Findings {

    private final JsonObject answer;
    private final URI portal;

    Findings(JsonObject answer, URI portal) {
        this.answer = answer;
        this.portal = portal;
    }

    void print(String query, PrintWriter out) {
        out.println(answer.getJsonNumber("total").longValue() + " found for " + query);
        if (answer.get("didYouMean") instanceof JsonString better) {
            out.println("Did you mean: " + better.getString());
        }
        for (JsonObject hit : answer.getJsonArray("hits").getValuesAs(JsonObject.class)) {
            print(hit, out);
        }
    }

    private void print(JsonObject hit, PrintWriter out) {
        out.println();
        out.println(Terminal.strong(hit.getString("title")));
        out.println("  " + whatItIs(hit));
        JsonArray passages = Objects.requireNonNullElse(hit.getJsonArray("passages"), JsonArray.EMPTY_JSON_ARRAY);
        for (JsonObject passage : passages.getValuesAs(JsonObject.class)) {
            out.println("  p. " + passage.getInt("page") + "  " + text(passage.getString("html")));
        }
        out.println("  " + portal + hit.getString("url"));
    }

    private static String whatItIs(JsonObject hit) {
        return Stream.of("type", "kind", "organisation", "language", "year", "fileName")
                .map(field -> said(hit, field))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String said(JsonObject hit, String field) {
        return switch (hit.get(field)) {
            case JsonString text -> text.getString();
            case JsonNumber number -> number.toString();
            case null, default -> null;
        };
    }

    /** Passages are escaped HTML with {@code <mark>} around what matched. */
    static String text(String html) {
        return html.replaceAll("\\s+", " ")
                .replaceAll("<mark>(.*?)</mark>", Terminal.isThere() ? "\u001b[1m$1\u001b[0m" : "*$1*")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
