package org.lucerna.web.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.Facet;
import org.lucerna.search.SearchQuery;
import org.lucerna.search.SearchQuery.Order;

/**
 * A search as it stands in an address: {@code ?q=return&country=IT&country=RO&sort=newest&page=2}. Any address is a
 * search: what cannot be understood is left out. Immutable.
 *
 * @param chosen the values of each facet in the order in which they were chosen; no empty sets
 * @param expand whether the words that other languages have for the same are looked for as well
 */
public record SearchAddress(String text, Map<Facet, Set<String>> chosen, Order order, int page, boolean expand) {

    /** How many results a page of them shows. */
    public static final int PAGE_SIZE = 10;

    /** What is said of organisations is counted where somebody looks for them. */
    private static final Set<Facet> ORGANISATIONS_TOO = EnumSet.allOf(Facet.class);

    private static final int MAX_PAGE = 1000;
    private static final int MAX_TEXT = 500;
    private static final int MAX_VALUES = 30;

    public SearchAddress {
        chosen = Map.copyOf(chosen);
    }

    public static SearchAddress parse(Map<String, String[]> parameters) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> values = new LinkedHashSet<>();
            for (String value : parameters.getOrDefault(facet.parameter(), new String[0])) {
                if (!value.isBlank() && value.length() <= 100 && values.size() < MAX_VALUES) {
                    values.add(value.strip());
                }
            }
            if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        }
        String text = first(parameters, "q").strip();
        return new SearchAddress(
                text.substring(0, Math.min(text.length(), MAX_TEXT)),
                chosen,
                order(first(parameters, "sort"), text),
                page(first(parameters, "page")),
                !first(parameters, "expand").equals("false"));
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** Without words there is nothing to be relevant to: the newest come first. */
    private static Order order(String sort, String text) {
        for (Order order : Order.values()) {
            if (parameter(order).equals(sort)) {
                return order;
            }
        }
        return usual(text);
    }

    private static Order usual(String text) {
        return text.isEmpty() ? Order.NEWEST : Order.RELEVANCE;
    }

    private static int page(String number) {
        return number.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(number), MAX_PAGE) : 1;
    }

    private static String parameter(Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    public SearchQuery query(Language reader) {
        SearchQuery query =
                new SearchQuery(text, reader, chosen, order, new PageRequest(page, PAGE_SIZE), true, expand);
        return asksForOrganisations() ? query.counting(ORGANISATIONS_TOO) : query;
    }

    private boolean asksForOrganisations() {
        return chosen.getOrDefault(Facet.KIND, Set.of()).equals(Set.of("organisation"))
                || chosen.keySet().stream().anyMatch(facet -> !Facet.OF_EVERYTHING.contains(facet));
    }

    public boolean has(Facet facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }

    /** The same search with this value chosen, or no longer chosen when it was; from its first page. */
    public SearchAddress toggle(Facet facet, String value) {
        Map<Facet, Set<String>> other = new EnumMap<>(Facet.class);
        other.putAll(chosen);
        Set<String> values = new LinkedHashSet<>(chosen.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        if (values.isEmpty()) {
            other.remove(facet);
        } else {
            other.put(facet, values);
        }
        return new SearchAddress(text, other, order, 1, expand);
    }

    public SearchAddress withoutFacets() {
        return new SearchAddress(text, Map.of(), order, 1, expand);
    }

    public SearchAddress with(Order order) {
        return new SearchAddress(text, chosen, order, 1, expand);
    }

    public SearchAddress withPage(int number) {
        return new SearchAddress(text, chosen, order, number, expand);
    }

    public SearchAddress withText(String other) {
        return new SearchAddress(other, chosen, order, 1, expand);
    }

    /** The same search with the words of other languages, or without them. */
    public SearchAddress withExpansion(boolean expand) {
        return new SearchAddress(text, chosen, order, 1, expand);
    }

    /** As it is written after the path, question mark included; empty for a search for everything. */
    public String toQueryString() {
        StringBuilder written = new StringBuilder();
        append(written, "q", text.isEmpty() ? null : text);
        for (Facet facet : Facet.values()) {
            chosen.getOrDefault(facet, Set.of()).forEach(value -> append(written, facet.parameter(), value));
        }
        append(written, "sort", order == usual(text) ? null : parameter(order));
        append(written, "expand", expand ? null : "false");
        append(written, "page", page == 1 ? null : String.valueOf(page));
        return written.toString();
    }

    private static void append(StringBuilder written, String name, @Nullable String value) {
        if (value != null) {
            written.append(written.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(encode(value));
        }
    }

    /** The question alone, as it is carried on into a document: {@code q=shelter&expand=false}; empty without words. */
    public String question() {
        return text.isEmpty()
                ? ""
                : withoutFacets().with(Order.RELEVANCE).toQueryString().substring(1);
    }

    /** As a value stands in an address. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The parameters that a search form carries along when only its words change. */
    public List<Map.Entry<String, String>> kept() {
        return java.util.Arrays.stream(Facet.values())
                .flatMap(facet ->
                        chosen.getOrDefault(facet, Set.of()).stream().map(value -> Map.entry(facet.parameter(), value)))
                .toList();
    }
}
