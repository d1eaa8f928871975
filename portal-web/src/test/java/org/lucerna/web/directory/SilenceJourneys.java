package org.lucerna.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Journeys;
import org.lucerna.web.Portal;
import org.lucerna.web.Portal.Answer;
import org.lucerna.web.members.Entering;
import org.lucerna.web.members.LettersOnDisk;

/**
 * Whatever people write about a house that hides people, wherever it comes in, before it is secret or after: nothing that
 * the portal serves holds its street. Each run begins with another number, which a failure tells; {@code -Dsilence.seed}
 * repeats it.
 */
public interface SilenceJourneys extends Journeys {

    int HOUSES = 12;

    @Test
    default void nothingThatIsServedTellsWhereAConfidentialPlaceIs() throws Exception {
        long seed = Long.getLong("silence.seed", System.nanoTime());
        Random random = new Random(seed);
        Portal editor = Entering.administrator(visitor());
        Portal wilma = Entering.member(visitor(), "wilma@lanterna.example");
        long any = id(posted("{\"name\":\"Open house\"}"), seed);
        String stamp = Entering.inPage(
                visitor().get("/en/directory/" + any + "/suggest").text(), "stamp");
        Instant stamped = Instant.now();
        List<Hideaway> houses = new ArrayList<>();
        List<Hideaway> open = new ArrayList<>();
        for (int number = 0; number < HOUSES; number++) {
            Hideaway house = new Hideaway(number, random);
            switch (number % 6) {
                case 0 -> house.standsAs(sent(house));
                case 1 -> house.standsAs(imported(house, csv(house, random)));
                case 2 -> house.standsAs(imported(house, workbook(house)));
                case 3 -> house.standsAs(imported(house, hsds(house)));
                default -> {
                    house.standsAs(id(posted(house.json(false, true)), seed));
                    open.add(house);
                }
            }
            houses.add(house);
        }
        assertThat(visitor().get("/en/directory/" + open.getFirst().id()).text())
                .as("an open house tells its street")
                .matches(page -> open.getFirst().isToldIn(page));
        for (Hideaway house : open) {
            note(wilma, house.id(), "they moved to " + house.spelled());
        }
        Thread.sleep(Math.max(
                0,
                UpkeepJourneys.A_PERSONS_TIME_MILLIS
                        - Duration.between(stamped, Instant.now()).toMillis()));
        for (Hideaway house : open) {
            suggest(house.id(), stamp, "Not at " + house.spelled() + " any more");
        }
        for (int at = 0; at + 1 < open.size(); at += 3) {
            merge(editor, open.get(at).id(), open.get(at + 1).id());
        }
        for (Hideaway house : open) {
            hide(house, house.id(), random);
        }

        // The index follows within a second.
        Portal.eventually(
                () -> operator()
                        .get("/api/v1/state")
                        .json()
                        .getJsonObject("index")
                        .getInt("behind"),
                behind -> behind == 0);

        Map<String, String> served = new LinkedHashMap<>();
        for (Portal reader : List.of(visitor(), operator(), editor, wilma)) {
            everything(reader, houses, served);
        }
        served.put("letters", String.join("\n", LettersOnDisk.texts()));
        served.forEach((what, text) -> {
            for (Hideaway house : houses) {
                assertThat(house.isToldIn(text))
                        .as(
                                "%s of %s in %s, seed %d: %s",
                                house.street(), house.name(), what, seed, around(text, house))
                        .isFalse();
            }
        });
    }

    private static String around(String text, Hideaway house) {
        return house.isToldIn(text) ? text.substring(0, Math.min(text.length(), 4000)) : "";
    }

    private Answer posted(String json) {
        return operator().post("/api/v1/organisations", json);
    }

    private static long id(Answer answer, long seed) {
        assertThat(answer.status()).as("seed " + seed + ": " + answer.text()).isIn(200, 201);
        return answer.json().getJsonNumber("id").longValue();
    }

    /** By a program: with its street in other fields, which is refused, and then as it should be. */
    private long sent(Hideaway house) {
        Answer telling = posted(house.json(true, true));
        return id(telling.status() == 201 ? telling : posted(house.json(true, false)), 0);
    }

    /** From a file; what a file could not bring in comes in by a program. */
    private long imported(Hideaway house, byte[] file) {
        Answer answer = operator().postFile("/api/v1/organisations/imports", file);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonObject report = answer.json();
        if (report.getInt("created") == 0) {
            return sent(house);
        }
        return operator()
                .get("/hsds/organizations?search=" + Portal.encode(house.name()))
                .json()
                .getJsonArray("contents")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(found -> found.getString("name").equals(house.name()))
                .map(found -> Long.valueOf(found.getString("uri").replaceFirst(".*/", "")))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] csv(Hideaway house, Random random) {
        String where = List.of("description", "opening_hours", "networks", "region", "cost", "areas")
                .get(random.nextInt(6));
        String told = random.nextBoolean() ? "\"at " + house.spelled() + "\"" : "";
        return ("name,country,street,confidential," + where + "\n" + house.name() + ",IT," + house.street() + ",yes,"
                        + told + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(Hideaway house) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(bytes, "test", "1.0");
        Worksheet sheet = workbook.newWorksheet("Organisations");
        List<String> heads = List.of("name", "country", "street", "services", "capacity");
        List<String> cells = List.of(house.name(), "IT", house.street(), "S21", "six, at " + house.spelled());
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
            sheet.value(1, column, cells.get(column));
        }
        workbook.finish();
        return bytes.toByteArray();
    }

    private static byte[] hsds(Hideaway house) {
        return """
                [{"name": "%s", "description": "a house",
                  "locations": [{"latitude": 41.11873, "longitude": 16.87201, "name": "%s",
                    "addresses": [{"address_1": "%s", "city": "Bari", "postal_code": "70121", "country": "IT"}]}],
                  "services": [{"name": "%s", "status": "active", "schedules": [{"description": "ring at %s"}],
                    "attributes": [{"taxonomy_term": {"code": "S21"}}]}]}]
                """.formatted(house.name(), house.street(), house.street(), house.spelled(), house.spelled())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void note(Portal member, long entry, String note) {
        member.submit(
                "/account/address-book",
                Map.of(
                        "csrf",
                        Entering.inPage(member.get("/en/address-book").text(), "csrf"),
                        "lang",
                        "en",
                        "entry",
                        String.valueOf(entry),
                        "act",
                        "note",
                        "note",
                        note));
    }

    private void suggest(long entry, String stamp, String text) {
        String address = "/en/directory/" + entry + "/suggest";
        Map<String, String> form = Entering.form(visitor().get(address).text(), "send");
        form.putAll(Map.of("stamp", stamp, "fax", "", "text", text));
        assertThat(visitor().submit(address, form).header("Location")).endsWith("/suggested");
    }

    private static void merge(Portal editor, long goes, long stays) {
        String address = "/en/directory/" + goes + "/merge?with=" + stays;
        String page = editor.get(address).text();
        Map<String, String> form = new HashMap<>(Entering.form(page, "merge"));
        for (String field : new String[] {"with", "version", "otherVersion"}) {
            form.put(field, Entering.inPage(page.substring(page.indexOf("id=\"form\"")), field));
        }
        assertThat(editor.submit(address, form).status()).isEqualTo(302);
    }

    /** The house becomes secret, one way or another; whoever forgets to take the street out of a text has to do it. */
    private void hide(Hideaway house, long entry, Random random) {
        String address = "/api/v1/organisations/" + entry;
        Answer now = operator().get(address);
        if (now.status() == 404) {
            // It went into another house.
            return;
        }
        if (random.nextBoolean()) {
            String row = "id,name,confidential\n" + entry + "," + house.name() + ",yes\n";
            operator().postFile("/api/v1/organisations/imports", row.getBytes(StandardCharsets.UTF_8));
        }
        operator().with("If-Match", now.header("ETag")).put(address, house.json(true, true));
        Answer then = operator().get(address);
        if (!then.json().getBoolean("confidential")) {
            assertThat(operator()
                            .with("If-Match", then.header("ETag"))
                            .put(address, house.json(true, false))
                            .status())
                    .isEqualTo(200);
        }
    }

    /** All that the portal serves of them, by reader and address. */
    private static void everything(Portal reader, List<Hideaway> houses, Map<String, String> served) {
        List<String> addresses = new ArrayList<>(List.of(
                "/api/v1/organisations/table.csv",
                "/api/v1/organisations/table.csv?q=Hideaway",
                "/hsds/organizations?full=true&per_page=100&search=Hideaway",
                "/hsds/organizations?full=true&format=ndjson",
                "/hsds/services?full=true&per_page=100&search=Hideaway",
                "/hsds/service_at_locations?full=true&per_page=100&search=Hideaway",
                "/api/v1/search?q=Hideaway&size=100",
                "/api/v1/search?q=ring+twice&size=100&kind=organisation",
                "/api/v1/suggest?q=zqx",
                "/en/directory?q=Hideaway",
                "/it/directory?country=IT&view=map",
                "/en/search?q=Hideaway",
                "/de/countries/IT",
                "/en/admin/audit",
                "/en/directory/upkeep/suggestions",
                "/en/directory/upkeep/changes",
                "/en/directory/upkeep/unverified",
                "/en/directory/similar?name=Hideaway",
                "/en/address-book"));
        for (int page = 1; page <= 4; page++) {
            addresses.add("/api/v1/organisations?size=100&page=" + page);
        }
        for (Hideaway house : houses) {
            long id = house.id();
            addresses.addAll(List.of(
                    "/api/v1/organisations/" + id,
                    "/api/v1/organisations/" + id + "/card.vcf",
                    "/en/directory/" + id,
                    "/en/directory/" + id + "/history",
                    "/en/directory/" + id + "/edit",
                    "/en/directory/" + id + "/suggest",
                    "/en/directory/" + id + "/write",
                    "/en/directory/" + id + "/merge",
                    "/en/directory/" + id + "/withdrawn"));
        }
        String who = reader.token() != null ? "operator " : reader.headers().isEmpty() ? "visitor " : "session ";
        for (String address : addresses) {
            served.merge(who + address, reader.get(address).text(), String::concat);
        }
        served.merge(
                who + "who can help",
                reader.submit("/en/who-can-help", Map.of("need", "S19", "country", "IT"))
                        .text(),
                String::concat);
    }
}
