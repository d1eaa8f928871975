package org.lucerna.web.directory;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lucerna.directory.finder.Filter;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.search.Facet;
import org.lucerna.web.search.SearchAddress;

/**
 * A look at the directory as it stands in an address: {@code ?q=hamburg&country=DE&capability=S19&view=map}. Any address is
 * a look: what cannot be understood is left out. Immutable.
 *
 * @param chosen the values of each facet in the order in which they were chosen; no empty sets
 * @param view list, map or table
 */
public record DirectoryAddress(String text, Map<Facet, Set<String>> chosen, View view, int page) {

    /** How many lines a page of them shows. */
    public static final int PAGE_SIZE = 20;

    private static final int MAX_TEXT = 200;
    private static final int MAX_VALUE = 40;
    private static final int MAX_VALUES = 30;

    /** The facets by the names of their parameters, in the order in which the page has them. */
    public static final Map<String, Facet> FACETS = facets();

    /** The ways of seeing the same entries. */
    public enum View {
        LIST,
        MAP,
        TABLE
    }

    public DirectoryAddress {
        chosen = Collections.unmodifiableMap(new EnumMap<>(chosen.isEmpty() ? new EnumMap<>(Facet.class) : chosen));
    }

    private static Map<String, Facet> facets() {
        Map<String, Facet> facets = new LinkedHashMap<>();
        facets.put("country", Facet.COUNTRY);
        facets.put("capability", Facet.CAPABILITY);
        facets.put("target", Facet.TARGET);
        // In the directory a language is one that is spoken; the whole search has texts, too, and says "speaks".
        facets.put("language", Facet.SPEAKS);
        facets.put("exploitation", Facet.EXPLOITATION);
        facets.put("crossborder", Facet.CROSSBORDER);
        facets.put("type", Facet.TYPE);
        facets.put("standing", Facet.STANDING);
        return Collections.unmodifiableMap(facets);
    }

    public static DirectoryAddress parse(Map<String, String[]> parameters) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        FACETS.forEach((name, facet) -> {
            Set<String> values = new LinkedHashSet<>();
            for (String value : parameters.getOrDefault(name, new String[0])) {
                if (!value.isBlank() && value.length() <= MAX_VALUE && values.size() < MAX_VALUES) {
                    values.add(value.strip());
                }
            }
            if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        });
        String text = first(parameters, "q").strip();
        return new DirectoryAddress(
                text.substring(0, Math.min(text.length(), MAX_TEXT)),
                chosen,
                view(first(parameters, "view")),
                page(first(parameters, "page")));
    }

    /** Everybody with this one value. */
    public static DirectoryAddress of(Facet facet, String value) {
        return new DirectoryAddress("", Map.of(facet, Set.of(value)), View.LIST, 1);
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    private static View view(String name) {
        return switch (name) {
            case "map" -> View.MAP;
            case "table" -> View.TABLE;
            default -> View.LIST;
        };
    }

    private static int page(String number) {
        return number.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(number) : 1;
    }

    public Filter filter() {
        return new Filter(text, chosen, new PageRequest(page, PAGE_SIZE));
    }

    public boolean has(Facet facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }

    /** The same look with this value chosen, or no longer chosen when it was; from its first page. */
    public DirectoryAddress toggle(Facet facet, String value) {
        Set<String> values = new LinkedHashSet<>(chosen.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        return with(facet, values);
    }

    /** The same look with these values of one facet; with none, whatever they are. */
    public DirectoryAddress with(Facet facet, Set<String> values) {
        Map<Facet, Set<String>> other = new EnumMap<>(Facet.class);
        other.putAll(chosen);
        if (values.isEmpty()) {
            other.remove(facet);
        } else {
            other.put(facet, values);
        }
        return new DirectoryAddress(text, other, view, 1);
    }

    public DirectoryAddress with(View other) {
        return new DirectoryAddress(text, chosen, other, 1);
    }

    public DirectoryAddress withPage(int number) {
        return new DirectoryAddress(text, chosen, view, number);
    }

    public DirectoryAddress withText(String other) {
        return new DirectoryAddress(other, chosen, view, 1);
    }

    public DirectoryAddress withoutFacets() {
        return new DirectoryAddress(text, Map.of(), view, 1);
    }

    /** As it is written after the path, question mark included; empty for everybody. */
    public String toQueryString() {
        StringBuilder written = new StringBuilder();
        append(written, "q", text);
        FACETS.forEach(
                (name, facet) -> chosen.getOrDefault(facet, Set.of()).forEach(value -> append(written, name, value)));
        append(written, "view", view == View.LIST ? "" : view == View.MAP ? "map" : "table");
        append(written, "page", page == 1 ? "" : String.valueOf(page));
        return written.toString();
    }

    private static void append(StringBuilder written, String name, String value) {
        if (!value.isEmpty()) {
            written.append(written.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(SearchAddress.encode(value));
        }
    }

    /** The parameters that a form carries along when only its words change. */
    public List<Map.Entry<String, String>> kept() {
        return FACETS.entrySet().stream()
                .flatMap(facet -> chosen.getOrDefault(facet.getValue(), Set.of()).stream()
                        .map(value -> Map.entry(facet.getKey(), value)))
                .toList();
    }
}
