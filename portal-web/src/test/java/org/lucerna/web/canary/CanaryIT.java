package org.lucerna.web.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lucerna.web.Portal;
import org.lucerna.web.Portal.Answer;
import org.lucerna.web.canary.inside.CanaryServlet;

/**
 * The gate, proven: each field that some reader may not see holds a secret, every route of the running portal is asked by
 * everybody, and a secret appears exactly where the matrix says. Nobody needs to think of this test when a route or a
 * column is added: it finds both by itself, and says what it does not understand.
 */
@ExtendWith(ArquillianExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CanaryIT implements MemberAttacks {

    private static final int LINKS_TO_FOLLOW = 250;
    private static final Set<Reader> WITHOUT_PERMISSIONS =
            EnumSet.of(Reader.VISITOR, Reader.MEMBER, Reader.OTHER_MEMBER, Reader.GROUP_MEMBER);

    @ArquillianResource
    private @Nullable URL address;

    private @Nullable Garden garden;

    /** What was sown, and whatever is asked of it. */
    private record Garden(Field field, Sower sower, Routes routes, Watch watch) {}

    @Deployment(testable = false)
    static WebArchive portal() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("lucerna.war")))
                .addPackage(CanaryServlet.class.getPackage());
    }

    private Garden garden() throws URISyntaxException {
        if (garden == null) {
            Portal visitor = Portal.visitor(
                    Objects.requireNonNull(address, "the server is up").toURI());
            visitor.get("/canary/listen");
            Field field = new Field(System.nanoTime());
            Sower sower = new Sower(visitor, field);
            sower.sow();
            garden = new Garden(
                    field, sower, new Routes(visitor, sower.ids(), sower.libraryWords()), new Watch(field.secrets()));
        }
        return garden;
    }

    @Test
    @Order(1)
    void everyColumnThatHoldsTextIsKnown() throws URISyntaxException {
        Set<String> columns = garden().sower()
                .sql("select lower(table_name) || '.' || lower(column_name) from information_schema.columns"
                        + " where table_schema = 'PUBLIC' and table_name <> 'flyway_schema_history'"
                        + " and data_type in ('CHARACTER VARYING', 'CHARACTER LARGE OBJECT', 'CHARACTER')")
                .lines()
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(columns)
                .as("columns that hold text: say in Columns who may read a new one, and sow a secret into it (Sower)")
                .isSubsetOf(Columns.KNOWN.keySet());
    }

    @Test
    @Order(2)
    void everySownColumnHoldsASecret() throws URISyntaxException {
        Set<String> tables = garden().sower().tables();
        assertThat(garden().field().secrets())
                .extracting(Secret::field)
                .containsAll(Columns.of(Columns.Kind.SOWN).stream()
                        .filter(column -> tables.contains(column.substring(0, column.indexOf('.'))))
                        .toList());
    }

    @Test
    @Order(3)
    void everyRouteIsUnderstood() throws URISyntaxException {
        assertThat(garden().routes().problems()).isEmpty();
    }

    @Test
    @Order(4)
    void aSecretIsToldToItsReadersAndToNobodyElse() throws URISyntaxException {
        Watch watch = garden().watch();
        // Whoever sees most asks first: what is kept from their answers must not serve the others.
        for (Reader reader : Reader.values()) {
            Portal portal = person(reader);
            Deque<String> open = new ArrayDeque<>(garden().routes().gets());
            Set<String> seen = new HashSet<>(open);
            int followed = 0;
            while (!open.isEmpty()) {
                String next = open.pop();
                Answer answer = portal.get(next);
                assertThat(answer.status()).as(reader + " asks for " + next).isNotEqualTo(500);
                watch.look(reader, "GET " + next, answer);
                for (String link : Watch.links(answer)) {
                    if (followed < LINKS_TO_FOLLOW && seen.add(link)) {
                        followed++;
                        open.add(link);
                    }
                }
            }
        }

        assertThat(watch.told()).isEmpty();
        assertThat(watch.missed()).isEmpty();
    }

    @Test
    @Order(5)
    void anItemThatIsNotYoursIsLikeOneThatIsNot() throws URISyntaxException {
        Set<String> different = new LinkedHashSet<>();
        for (Reader reader : Set.of(Reader.VISITOR, Reader.MEMBER)) {
            Portal portal = person(reader);
            for (String address : garden().routes().gets()) {
                if (!address.contains(Routes.NO_ITEM)) {
                    continue;
                }
                for (String hidden : garden().sower().hiddenFrom(reader)) {
                    compare(different, reader, "GET", address, portal, hidden);
                }
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    @Order(6)
    void aWordThatIsNotYoursIsLikeOneThatStandsNowhere() throws URISyntaxException {
        Set<String> different = new LinkedHashSet<>();
        for (Reader reader : Reader.values()) {
            Portal portal = person(reader);
            String nowhere = garden().field().word();
            for (Secret secret : garden().field().secrets()) {
                if (!secret.isHiddenFrom(reader)
                        || !garden().sower().libraryWords().contains(secret.word())) {
                    continue;
                }
                for (String question : List.of(
                        "/api/v1/search?q=%s",
                        "/api/v1/search?q=title%%3A%s",
                        "/api/v1/search?sort=title&q=paper+OR+%s",
                        "/api/v1/suggest?q=%s",
                        "/en/search?q=%s")) {
                    String theirs = Watch.written(portal.get(String.format(Locale.ROOT, question, secret.word())))
                            .replace(secret.word(), "…");
                    String none = Watch.written(portal.get(String.format(Locale.ROOT, question, nowhere)))
                            .replace(nowhere, "…");
                    if (!theirs.equals(none)) {
                        different.add(reader + " learns from " + question + " of " + secret.field() + ": "
                                + difference(none, theirs));
                    }
                }
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    @Order(7)
    void countsAreOfWhatTheReaderMaySee() throws URISyntaxException {
        for (Reader reader : Reader.values()) {
            String audiences = garden().sower().audiences(reader);
            int visible = count("resource where withdrawn_at is null and audience in (" + audiences + ")");
            int found =
                    visible + count("directory_entry where state = 'PUBLISHED' and audience in (" + audiences + ")");
            Portal portal = person(reader);

            assertThat(portal.get("/api/v1/resources").json().getInt("total"))
                    .as("records listed for " + reader)
                    .isEqualTo(visible);
            assertThat(portal.get("/api/v1/search").json().getInt("total"))
                    .as("records and organisations found by " + reader)
                    .isEqualTo(found);
            int ofAllKinds = portal.get("/api/v1/search").json().getJsonObject("facets").getJsonArray("kind").stream()
                    .mapToInt(kind -> kind.asJsonObject().getInt("count"))
                    .sum();
            assertThat(ofAllKinds).as("facet of " + reader).isEqualTo(found);
        }
    }

    private int count(String rows) throws URISyntaxException {
        return Integer.parseInt(
                garden().sower().sql("select count(*) from " + rows).strip());
    }

    @Test
    @Order(8)
    void whoMayNotChangeAnItemDoesNotLearnWhetherItIsThere() throws URISyntaxException {
        Set<String> different = new LinkedHashSet<>();
        for (Reader reader : WITHOUT_PERMISSIONS) {
            Portal portal = withFormToken(person(reader)).with("If-Match", "\"1\"");
            for (Routes.Route route : garden().routes().others()) {
                if (route.address().contains(Routes.NO_ITEM)) {
                    for (String hidden : garden().sower().hiddenFrom(reader)) {
                        compare(different, reader, route.verb(), route.address(), portal, hidden);
                    }
                }
                garden().watch().look(reader, route.verb() + " " + route.address(), ask(portal, route));
            }
        }
        assertThat(different).isEmpty();
        assertThat(garden().watch().told()).noneMatch(told -> !told.startsWith("GET"));
    }

    @Test
    @Order(9)
    void neitherLogNorLettersHoldSecrets() throws URISyntaxException, IOException {
        Watch watch = garden().watch();
        assertThat(watch.inside(
                        "The log", person(Reader.VISITOR).get("/canary/log").text()))
                .isEmpty();
        Path letters = Path.of(System.getProperty("lucerna.it.data"), "mail");
        if (Files.isDirectory(letters)) {
            try (Stream<Path> files = Files.list(letters)) {
                for (Path letter : files.toList()) {
                    assertThat(watch.inside(letter.toString(), Files.readString(letter)))
                            .isEmpty();
                }
            }
        }
    }

    @Override
    public Portal person(Reader reader) throws URISyntaxException {
        return Objects.requireNonNull(garden().sower().people().get(reader), reader.name());
    }

    @Override
    public Portal signedInAgain(Reader reader) throws URISyntaxException {
        return garden().sower().signedInAgain(reader);
    }

    private static void compare(
            Set<String> different, Reader reader, String verb, String address, Portal portal, String hidden) {
        Routes.Route theirs = new Routes.Route(verb, address.replace(Routes.NO_ITEM, hidden));
        String none =
                Watch.written(ask(portal, new Routes.Route(verb, address))).replace(Routes.NO_ITEM, "…");
        String there = Watch.written(ask(portal, theirs)).replace(hidden, "…");
        if (!there.equals(none)) {
            different.add(reader + " learns from " + verb + " " + theirs.address() + " that there is an item: "
                    + difference(none, there));
        }
    }

    /** Where two answers part, with a little around it. */
    private static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 40);
        return one.substring(from, Math.min(one.length(), at + 40)) + " | "
                + other.substring(from, Math.min(other.length(), at + 40));
    }

    private static Answer ask(Portal portal, Routes.Route route) {
        return switch (route.verb()) {
            case "GET" -> portal.get(route.address());
            case "DELETE" -> portal.delete(route.address());
            case "PUT" -> portal.put(route.address(), "{}");
            default -> portal.post(route.address(), "{}");
        };
    }

    /** Signed in, one must bring the token of one's own pages. */
    private static Portal withFormToken(Portal portal) {
        String page = portal.get("/en/").text();
        int field = page.indexOf("name=\"csrf\" value=\"");
        if (field < 0) {
            return portal;
        }
        int begin = field + "name=\"csrf\" value=\"".length();
        return portal.with("X-CSRF-Token", page.substring(begin, page.indexOf('"', begin)));
    }
}
