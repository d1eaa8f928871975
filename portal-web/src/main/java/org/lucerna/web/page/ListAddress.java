package org.lucerna.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.paging.PageRequest;

/**
 * How a reader looks at a list, as it stands in the address: {@code ?q=ana&role=editor&sort=-joined&page=2}. So a list
 * can be bookmarked, sent to a colleague and used without scripts. Any address is a list: what cannot be understood is left
 * out. Immutable.
 *
 * @param path where the list is, such as {@code /en/admin/accounts}
 * @param filters those that the page knows and the reader has set, in the page's order; no blank ones
 * @param sort the column, one of those that the page knows
 * @param descending whether the largest or latest comes first
 */
public record ListAddress(String path, Map<String, String> filters, String sort, boolean descending, int page) {

    private static final int MAX_FILTER = 200;

    /** The head of a column that can be sorted by. {@code order} is what {@code aria-sort} says; null for "not by this". */
    public record Column(
            String label, String address, @Nullable String order) {}

    public ListAddress {
        filters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(filters));
    }

    /**
     * @param parameter what the address says: {@code request::getParameter}
     * @param filters the parameters that narrow this list
     * @param sorts the columns it can be sorted by; the first is the usual one, and a minus before it makes it descending
     */
    public static ListAddress of(
            Function<String, @Nullable String> parameter, String path, List<String> filters, List<String> sorts) {
        Map<String, String> set = new LinkedHashMap<>();
        for (String name : filters) {
            String value = parameter.apply(name);
            if (value != null && !value.isBlank() && value.length() <= MAX_FILTER) {
                set.put(name, value.strip());
            }
        }
        String asked = String.valueOf(parameter.apply("sort"));
        boolean known = sorts.stream().anyMatch(sort -> column(sort).equals(column(asked)));
        String sort = known ? asked : sorts.getFirst();
        String page = String.valueOf(parameter.apply("page"));
        int number = page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
        return new ListAddress(path, set, column(sort), sort.startsWith("-"), number);
    }

    private static String column(String sort) {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    /** What the reader narrowed the list to; empty when to nothing. */
    public String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    public PageRequest request(int size) {
        return new PageRequest(page, size);
    }

    public String withPage(long number) {
        return address(sort, descending, number);
    }

    /** The head of a column: its link sorts by it, and the other way round when it is sorted by already. */
    public Column column(String name, String label) {
        boolean current = name.equals(sort);
        String order = descending ? "descending" : "ascending";
        return new Column(label, address(name, current && !descending, 1), current ? order : null);
    }

    private String address(String column, boolean down, long number) {
        Map<String, String> parameters = new LinkedHashMap<>(filters);
        parameters.put("sort", (down ? "-" : "") + column);
        if (number > 1) {
            parameters.put("page", String.valueOf(number));
        }
        return path
                + parameters.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
