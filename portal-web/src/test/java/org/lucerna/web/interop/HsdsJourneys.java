package org.lucerna.web.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lucerna.testing.HsdsSchemas;
import org.lucerna.web.Journeys;

/** Every page of {@code /hsds} is what the standard's schemas and its API's description say. */
public interface HsdsJourneys extends Journeys {

    @Test
    default void everyPageIsValid() {
        Optional<HsdsSchemas> found = HsdsSchemas.find();
        assumeTrue(found.isPresent(), "the standard's schemas are not beside the project");
        HsdsSchemas schemas = found.orElseThrow();
        fillTheDirectory();

        for (String list :
                List.of("services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms")) {
            JsonObject page = page(schemas, list, "per_page=2", 1);
            int pages = page.getInt("total_pages");
            assertThat(pages).as(list).isPositive();
            page(schemas, list, "per_page=2", Math.min(2, pages));
            JsonObject last = page(schemas, list, "per_page=2", pages);
            assertThat(last.getBoolean("last_page")).as(list).isTrue();
            JsonObject beyond = page(schemas, list, "per_page=2", pages + 7);
            assertThat(beyond.getBoolean("empty")).as(list).isTrue();
            JsonObject none = page(schemas, list, "search=nothing-is-called-so", 1);
            assertThat(none.getInt("total_items")).as(list).isZero();
            for (JsonObject item : last.getJsonArray("contents").getValuesAs(JsonObject.class)) {
                String one = "/hsds/" + list + "/" + item.getString("id");
                assertThat(schemas.problemsOfAnswer("/" + list + "/{id}", text(one)))
                        .as(one)
                        .isEmpty();
            }
        }
        assertItemsValid(schemas, "services?full=true", "service");
        assertItemsValid(schemas, "services?minimal=true", "service_list");
        assertItemsValid(schemas, "organizations?full=true", "organization");
        assertItemsValid(schemas, "organizations?full_service=true", "organization");
        assertItemsValid(schemas, "service_at_locations?full=true", "service_at_location");
        text("/hsds/services?format=ndjson")
                .lines()
                .forEach(line ->
                        assertThat(schemas.problems("service_list", line)).isEmpty());
    }

    private JsonObject page(HsdsSchemas schemas, String list, String question, int number) {
        String address = "/hsds/" + list + "?" + question + "&page=" + number;
        assertThat(schemas.problemsOfAnswer("/" + list, text(address)))
                .as(address)
                .isEmpty();
        JsonObject page = visitor().get(address).json();
        int items = page.getJsonArray("contents").size();
        assertThat(page.getInt("size")).as(address).isEqualTo(items);
        assertThat(page.getInt("page_number")).as(address).isEqualTo(number);
        assertThat(page.getBoolean("empty")).as(address).isEqualTo(items == 0);
        assertThat(page.getBoolean("first_page")).as(address).isEqualTo(number == 1);
        assertThat(page.getBoolean("last_page")).as(address).isEqualTo(number >= page.getInt("total_pages"));
        return page;
    }

    private void assertItemsValid(HsdsSchemas schemas, String list, String schema) {
        JsonObject page = visitor().get("/hsds/" + list + "&per_page=100").json();
        List<JsonObject> items = page.getJsonArray("contents").getValuesAs(JsonObject.class);
        assertThat(items).as(list).isNotEmpty();
        items.forEach(item -> assertThat(schemas.problems(schema, known(item.toString())))
                .as(list + " " + item)
                .isEmpty());
    }

    private String text(String address) {
        return known(visitor().get(address).text());
    }

    /** The validator knows the names that are given out; those for examples (RFC 2606) are not. */
    private static String known(String text) {
        return text.replace(".example", ".org");
    }

    private void fillTheDirectory() {
        String list = """
                name,acronym,former_names,country,town,street,postal_code,services,not_offered,languages,areas,hotline,email,website,form,messaging,opening_hours,cost,capacity,networks,source,verified_on,verified_by
                Bilby counselling,BC,Old bilby,IT,Bari,Via Aperta 1,70121,S43,S09,it;sq,IT|Puglia;*,"+39 080 555 0101|Help line|it en|every day","desk@bilby.example|Desk||9-17",https://bilby.example;https://bilby.example/it,https://bilby.example/form,Signal: @bilby.01,Mon-Fri,free,six,La Strada;PICUM,its website,2026-03-01,coordination
                Bilby house,,,IT,,,,S21,,,,+39 080 555 0102,,,,,,,,,,,
                Bilby nothing,,,,,,,,,,,,,,,,,,,,,,
                """;
        JsonObject answer =
                operator().post("/api/v1/organisations/imports", list).json();
        assertThat(answer.getInt("refused")).as(answer.toString()).isZero();
    }
}
