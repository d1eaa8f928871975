package org.lucerna.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A form that arrived when its sender's session had ended, or had been followed by another. Nothing was done with it; this
 * page holds what was typed, and sends it once more when the sender says so. Because they say so on a page of ours, with
 * the form token of today, no other site can.
 */
@Named("again")
@RequestScoped
public class FormAgain {

    /** Where a form is passed on to, inside the portal alone. */
    public static final String PATH = "/again";

    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|secret|token|csrf|current).*|code|key|answer");

    /** One thing that was typed or chosen. */
    public record Field(String name, String value) {}

    @Inject
    private HttpServletRequest request;

    private String address = "";

    /** Whether this request is a form that can be kept: not an upload, which no page can hold. */
    public static boolean canKeep(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && String.valueOf(request.getContentType()).startsWith("application/x-www-form-urlencoded");
    }

    void keepFor(String address) {
        this.address = address;
    }

    /** Where the form was on its way to. */
    public String getAddress() {
        return address;
    }

    /** What was typed and chosen; passwords and the like are not: those are typed anew. */
    public List<Field> getFields() {
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> !SECRET.matcher(entry.getKey()).matches())
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> new Field(entry.getKey(), value)))
                .toList();
    }
}
