package org.lucerna.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which page an address shows: the table of all pages.
 *
 * @param view the Facelets file
 * @param id the item that the address names, or 0
 */
public record PageAddress(String view, long id) {

    private static final Map<Pattern, String> VIEWS = views();

    /** @param path what follows the language in the address, such as {@code /library/12} */
    public static Optional<PageAddress> find(String path) {
        for (Map.Entry<Pattern, String> entry : VIEWS.entrySet()) {
            Matcher matcher = entry.getKey().matcher(path);
            if (matcher.matches()) {
                long id = matcher.groupCount() == 0 ? 0 : Long.parseLong(matcher.group(1));
                return Optional.of(new PageAddress("/WEB-INF/pages" + entry.getValue(), id));
            }
        }
        return Optional.empty();
    }

    private static Map<Pattern, String> views() {
        String item = "([1-9][0-9]{0,17})";
        Map<Pattern, String> views = new LinkedHashMap<>();
        for (List<String> row : List.of(
                List.of("/", "/home/home.xhtml"),
                List.of("/search", "/search/results.xhtml"),
                List.of("/library/" + item, "/library/record.xhtml"),
                List.of("/library/" + item + "/edit", "/library/edit.xhtml"),
                List.of("/library/" + item + "/withdrawn", "/library/withdrawn.xhtml"),
                List.of("/library/import", "/library/import.xhtml"),
                List.of("/help/search", "/search/help.xhtml"),
                List.of("/about", "/about/about.xhtml"),
                List.of("/sign-in", "/members/sign-in.xhtml"),
                List.of("/setup", "/members/setup.xhtml"),
                List.of("/state", "/admin/state.xhtml"))) {
            views.put(Pattern.compile(row.get(0)), row.get(1));
        }
        return views;
    }
}
