package org.lucerna.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form of a page, with what a browser would send of it: every field as it stands there, but for lists to choose from.
 * Names that repeat stay repeated.
 */
public final class PageForm {

    private static final Pattern FORM = Pattern.compile("<form\\b.*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<input\\b[^>]*>|<textarea\\b[^>]*>[^<]*</textarea>", Pattern.DOTALL);

    private final List<Map.Entry<String, String>> fields = new ArrayList<>();
    private final String html;

    private PageForm(String html) {
        this.html = html;
        Matcher field = FIELD.matcher(html);
        while (field.find()) {
            add(field.group());
        }
    }

    /** The first form with this text in it. */
    public static PageForm with(String text, String page) {
        return new PageForm(FORM.matcher(page)
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(form -> form.contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form with " + text + " in " + page)));
    }

    private void add(String tag) {
        String type = attribute(tag, "type");
        boolean chosen = tag.contains(" checked=") || tag.contains(" checked>") || tag.contains(" checked ");
        boolean left = List.of("radio", "checkbox").contains(type) && !chosen
                || List.of("submit", "file").contains(type);
        String name = attribute(tag, "name");
        if (!left && !name.isEmpty()) {
            String value = tag.startsWith("<textarea")
                    ? plain(tag.substring(tag.indexOf('>') + 1, tag.lastIndexOf('<')))
                    : attribute(tag, "value");
            fields.add(Map.entry(name, value));
        }
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? plain(value.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Types this into a field. */
    public PageForm set(String name, String value) {
        fields.removeIf(field -> field.getKey().equals(name));
        fields.add(Map.entry(name, value));
        return this;
    }

    /** Lets one choice go. */
    public PageForm without(String name, String value) {
        fields.remove(Map.entry(name, value));
        return this;
    }

    /** Makes one more choice. */
    public PageForm and(String name, String value) {
        without(name, value);
        fields.add(Map.entry(name, value));
        return this;
    }

    public List<Map.Entry<String, String>> fields() {
        return List.copyOf(fields);
    }

    /** Presses the button of this name, however the page's parts before it are called. */
    public List<Map.Entry<String, String>> press(String button) {
        Matcher name = Pattern.compile("name=\"((?:[^\"]*:)?" + Pattern.quote(button) + ")\"")
                .matcher(html);
        assertThat(name.find()).as(button + " in " + html).isTrue();
        return set(name.group(1), "x").fields();
    }
}
