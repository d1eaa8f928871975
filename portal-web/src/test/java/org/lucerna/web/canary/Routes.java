package org.lucerna.web.canary;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucerna.web.Portal;

/**
 * All that the running portal answers to, as it tells itself, with its parameters filled. Whatever cannot be filled is a
 * {@link #problems problem}: whoever adds a route or a parameter says here what stands in it.
 */
final class Routes {

    /** A number that no item has. */
    static final String NO_ITEM = "987654321";

    /** Servlets by their mapping, and where they are asked; none for what is told in another way. */
    private static final Map<String, List<String>> SERVLETS = Map.ofEntries(
            Map.entry("", List.of("/")),
            Map.entry("/", List.of("/nowhere")),
            Map.entry("*.jsp", List.of("/x.jsp")),
            Map.entry("*.jspx", List.of("/x.jspx")),
            Map.entry("*.xhtml", List.of("/home.xhtml", "/WEB-INF/pages/home/home.xhtml")),
            Map.entry("/problem", List.of("/problem")),
            Map.entry("/again", List.of("/again")),
            Map.entry("/assets/*", List.of("/assets/css/base.css", "/assets/nothing")),
            Map.entry("/sign-out", List.of("/sign-out")),
            Map.entry("/sign-in/provider", List.of("/sign-in/provider?to=/groups")),
            Map.entry("/sign-in/provider/answer", List.of("/sign-in/provider/answer?state=x&code=y")),
            Map.entry("/sign-in/provider/leave", List.of("/sign-in/provider/leave")),
            Map.entry("/sign-in/provider/left", List.of("/sign-in/provider/left")),
            Map.entry("/account/connections", List.of("/account/connections")),
            Map.entry("/site-logo", List.of("/site-logo")),
            Map.entry("/entry-logo/*", List.of("/entry-logo/1", "/entry-logo/" + NO_ITEM, "/entry-logo/x")),
            Map.entry("/account/passkeys", List.of("/account/passkeys")),
            Map.entry("/account/sessions", List.of("/account/sessions")),
            Map.entry("/account/address-book", List.of("/account/address-book")),
            Map.entry("/account/data.zip", List.of("/account/data.zip")),
            Map.entry("/.well-known/security.txt", List.of("/.well-known/security.txt")),
            Map.entry("/health", List.of("/health")),
            Map.entry("/health/*", List.of("/health/live", "/health/ready", "/health/started")),
            Map.entry("/metrics", List.of("/metrics")),
            Map.entry("/metrics/*", List.of("/metrics/", "/metrics?scope=application")),
            Map.entry("/openapi", List.of("/openapi")),
            Map.entry("/openapi/*", List.of("/openapi/", "/openapi/ui")),
            Map.entry("/api/v1/imports", List.of("/api/v1/imports")),
            Map.entry("/hsds", List.of("/hsds")),
            Map.entry(
                    "/hsds/*",
                    List.of(
                            "/hsds/services?full=true&per_page=100",
                            "/hsds/services?format=ndjson&full=true",
                            "/hsds/organizations?full=true&full_service=true&per_page=100",
                            "/hsds/service_at_locations?full=true&per_page=100",
                            "/hsds/taxonomies",
                            "/hsds/taxonomy_terms",
                            "/hsds/nowhere")),
            // JAX-RS and pages are told one by one
            Map.entry("/api/*", List.of("/api/nowhere")),
            Map.entry("/en/*", List.of("/en", "/en/nowhere")),
            Map.entry("/it/*", List.of()),
            Map.entry("/de/*", List.of()),
            Map.entry("/es/*", List.of()),
            Map.entry("/fr/*", List.of()),
            Map.entry("/canary/*", List.of()));

    /** Parameters by the name that the route gives them. Ids and search words are sown: see {@link #fill}. */
    private static final Map<String, List<String>> PARAMETERS = Map.ofEntries(
            Map.entry("path page", List.of("1", "2")),
            Map.entry("path format", List.of("ris", "bib", "json")),
            Map.entry("path concept", List.of("S19", "XYZ")),
            Map.entry("path country", List.of("IT", "QQ")),
            Map.entry("query format", List.of("ttl", "rdf")),
            Map.entry("query page", List.of("2")),
            Map.entry("query dryRun", List.of("true")),
            Map.entry("query keepNumbers", List.of("true")),
            Map.entry("query size", List.of("100")),
            Map.entry("query limit", List.of("20")),
            Map.entry("query inline", List.of("true")));

    private static final Pattern OF_PATH = Pattern.compile("\\{(\\w+)}");
    private static final Pattern CHOICE = Pattern.compile("\\(\\?:([a-z|-]+)\\)");
    private static final Pattern GROUP = Pattern.compile("\\([^()]*\\)");
    private static final String ITEM_GROUP = "([1-9][0-9]{0,17})";
    private static final String CONCEPT_GROUP = "(?:[A-Za-z0-9][A-Za-z0-9_.-]{0,19})";
    private static final String COUNTRY_GROUP = "(?:[A-Z]{2})";
    private static final int WORDS_WHERE_ITEMS_ARE = 3;
    private static final int PREFIX = 12;

    /** One thing to ask. */
    record Route(String verb, String address) {}

    private final Set<Route> routes = new LinkedHashSet<>();
    private final Set<String> problems = new TreeSet<>();
    private final List<String> ids;
    private final List<String> prefixes;

    Routes(Portal visitor, List<String> ids, List<String> words) {
        this.ids = ids;
        this.prefixes =
                words.stream().map(word -> word.substring(0, PREFIX) + "*").toList();
        JsonObject told = visitor.get("/canary/routes").json();
        told.getJsonArray("servlets").getValuesAs(JsonString.class).forEach(mapping -> servlet(mapping.getString()));
        told.getJsonArray("resources").forEach(this::resource);
        told.getJsonArray("pages").getValuesAs(JsonString.class).forEach(page -> page(page.getString()));
    }

    List<String> gets() {
        return routes.stream()
                .filter(route -> route.verb().equals("GET"))
                .map(Route::address)
                .toList();
    }

    /** Those that change something. */
    List<Route> others() {
        return routes.stream().filter(route -> !route.verb().equals("GET")).toList();
    }

    /** What nobody has said how to ask for. */
    Set<String> problems() {
        return problems;
    }

    private void servlet(String mapping) {
        List<String> addresses = SERVLETS.get(mapping);
        if (addresses == null) {
            problems.add("There is a servlet at \"" + mapping + "\": say in Routes.SERVLETS where to ask it.");
            return;
        }
        addresses.forEach(address -> routes.add(new Route("GET", address)));
    }

    private void page(String pattern) {
        Matcher choice = CHOICE.matcher(pattern);
        if (choice.find()) {
            for (String one : choice.group(1).split("\\|")) {
                page(pattern.replace(choice.group(), one));
            }
            return;
        }
        String template = pattern.replace(ITEM_GROUP, "{id}")
                .replace(CONCEPT_GROUP, "{concept}")
                .replace(COUNTRY_GROUP, "{country}");
        Matcher group = GROUP.matcher(template);
        if (group.find()) {
            problems.add("The page " + pattern + " has a part " + group.group()
                    + " in its address: say in Routes.page what stands there.");
            return;
        }
        for (String address : filled(List.of(template))) {
            routes.add(new Route("GET", "/en" + address));
            routes.add(new Route("GET", "/de" + address));
        }
    }

    private void resource(JsonValue value) {
        JsonObject resource = value.asJsonObject();
        String verb = resource.getString("verb");
        List<String> addresses = filled(List.of(resource.getString("path")));
        addresses.forEach(address -> routes.add(new Route(verb, address)));
        boolean ofOneItem = resource.getString("path").contains("{");
        for (JsonString parameter : resource.getJsonArray("parameters").getValuesAs(JsonString.class)) {
            String[] kindAndName = parameter.getString().split(" ");
            if (!kindAndName[0].equals("path") && verb.equals("GET")) {
                for (String filling : fill(parameter.getString(), resource.getString("path"), ofOneItem)) {
                    addresses.forEach(address ->
                            routes.add(new Route(verb, address + "?" + kindAndName[1] + "=" + Portal.encode(filling))));
                }
            }
        }
    }

    private List<String> filled(List<String> addresses) {
        List<String> all = new ArrayList<>();
        for (String address : addresses) {
            Matcher part = OF_PATH.matcher(address);
            if (!part.find()) {
                all.add(address);
                continue;
            }
            String name = part.group(1);
            List<String> values = name.equals("id") ? withNoItem() : fill("path " + name, address, true);
            all.addAll(filled(values.stream()
                    .map(value -> address.replace("{" + name + "}", value))
                    .toList()));
        }
        return all;
    }

    private List<String> withNoItem() {
        List<String> all = new ArrayList<>(ids);
        all.add(NO_ITEM);
        return all;
    }

    private List<String> fill(String parameter, String route, boolean ofOneItem) {
        if (parameter.equals("query q")) {
            return ofOneItem ? prefixes.subList(0, WORDS_WHERE_ITEMS_ARE) : prefixes;
        }
        List<String> values = PARAMETERS.get(parameter);
        if (values == null) {
            problems.add("The route " + route + " takes \"" + parameter
                    + "\": say in Routes.PARAMETERS what may stand there.");
            return List.of();
        }
        return values;
    }
}
