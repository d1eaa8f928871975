package org.lucerna.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Documents;
import org.lucerna.web.Journeys;
import org.lucerna.web.Portal;

/** Finding, and what a reader may know of what there is. */
public interface SearchJourneys extends Journeys {

    @Test
    default void anImportedDocumentIsFoundWithTheNumberOfThePageThatMatches() {
        long id = operator()
                .imported(
                        "shelter-handbook.pdf",
                        Documents.pdf("Opening a shelter", "Rooms and rules", "The farewell lanternfish ceremony"),
                        "{\"title\":\"Shelter handbook\",\"language\":\"en\"}");

        JsonObject hit = visitor().hitsOnceThereAre("lanternfish").getJsonObject(0);

        assertThat(hit.getJsonNumber("id").longValue()).isEqualTo(id);
        assertThat(hit.getString("fileName")).isEqualTo("shelter-handbook.pdf");
        JsonObject passage = hit.getJsonArray("passages").getJsonObject(0);
        assertThat(passage.getInt("page")).isEqualTo(3);
        assertThat(passage.getString("html")).contains("<mark>lanternfish</mark>");
        assertThat(passage.getString("url")).isEqualTo("/en/library/" + id + "?page=3&q=lanternfish#document");
    }

    @Test
    default void facetsAreCountedAndNamedInTheReadersLanguage() {
        operator()
                .post(
                        "/api/v1/resources",
                        "{\"title\":\"Quokkaprotokoll\",\"countries\":[\"AT\"],\"language\":\"de\"}");
        Portal giulia = visitor().with("Accept-Language", "it-IT,it;q=0.9");
        giulia.hitsOnceThereAre("Quokkaprotokoll");

        JsonArray countries =
                giulia.search("Quokkaprotokoll").getJsonObject("facets").getJsonArray("country");

        assertThat(countries).hasSize(1);
        assertThat(countries.getJsonObject(0).getString("value")).isEqualTo("AT");
        assertThat(countries.getJsonObject(0).getString("label")).isEqualTo("Austria");
        assertThat(countries.getJsonObject(0).getInt("count")).isEqualTo(1);
    }

    @Test
    default void aFacetNarrowsTheAnswer() {
        operator().post("/api/v1/resources", "{\"title\":\"Numbat study one\",\"year\":2011}");
        operator().post("/api/v1/resources", "{\"title\":\"Numbat study two\",\"year\":2012}");
        Portal.eventually(() -> visitor().search("numbat").getInt("total"), total -> total == 2);

        JsonObject narrowed = visitor().get("/api/v1/search?q=numbat&year=2012").json();

        assertThat(narrowed.getInt("total")).isEqualTo(1);
        assertThat(narrowed.getJsonArray("hits").getJsonObject(0).getString("title"))
                .isEqualTo("Numbat study two");
    }

    @Test
    default void aRecordForEditorsIsNeitherFoundNorCountedNorSuggestedToAVisitor() {
        operator().post("/api/v1/resources", "{\"title\":\"Zorilla dossier\",\"audience\":\"editors\"}");
        assertThat(operator().hitsOnceThereAre("zorilla"))
                .as("an editor finds it")
                .hasSize(1);

        assertThat(visitor().search("zorilla").getInt("total")).isZero();
        assertThat(visitor().search("zorilla").getJsonObject("facets").getJsonArray("kind"))
                .isEmpty();
        assertThat(visitor().get("/api/v1/suggest?q=zor").text()).doesNotContainIgnoringCase("zorilla");
    }

    @Test
    default void aQuestionFindsWhatMeansTheSameInAnotherLanguageAndSaysBecauseOfWhat() {
        operator().post("/api/v1/resources", "{\"title\":\"Una casa di fuga per talpe dorate\",\"language\":\"it\"}");
        JsonObject answer = Portal.eventually(
                () -> visitor().get("/api/v1/search?q=safe+house").json(),
                found -> found.getJsonArray("hits").toString().contains("talpe dorate"));

        JsonObject hit = answer.getJsonArray("hits").getValuesAs(JsonObject.class).stream()
                .filter(found -> found.getString("title").contains("talpe"))
                .findFirst()
                .orElseThrow();
        assertThat(hit.getJsonArray("matchedThrough").toString()).contains("casa di fuga");
        assertThat(answer.getJsonArray("expansions").getValuesAs(JsonObject.class))
                .anySatisfy(added -> {
                    assertThat(added.getString("label")).isEqualTo("casa di fuga");
                    assertThat(added.getString("language")).isEqualTo("it");
                    assertThat(added.getString("concept")).startsWith("S");
                });

        JsonObject literal =
                visitor().get("/api/v1/search?q=safe+house&expand=false").json();
        assertThat(literal.getJsonArray("expansions")).isEmpty();
        assertThat(literal.getJsonArray("hits").toString()).doesNotContain("talpe dorate");
        assertThat(visitor().get("/en/search?q=safe+house").text())
                .contains("Also found through", "casa di fuga", "expand=false");
    }

    @Test
    default void marksInADocumentAreThoseOfTheSearchThatLedThere() {
        long id = operator()
                .imported(
                        "zokor.pdf",
                        Documents.pdf("Copertina", "La casa di fuga dello zokor"),
                        "{\"title\":\"Zokor houses\",\"language\":\"it\"}");
        visitor().hitsOnceThereAre("zokor");
        String page = "/api/v1/resources/" + id + "/pages/2?q=safe+house";

        assertThat(visitor().get(page).text()).contains("<mark>casa di fuga</mark>");
        assertThat(visitor().get(page + "&expand=false").text()).doesNotContain("<mark>");
        String address = "/en/library/" + id + "?page=2&q=safe+house";
        assertThat(visitor().get(address).text()).contains("<mark>casa di fuga</mark>");
        assertThat(visitor().get(address + "&expand=false").text())
                .contains("casa di fuga", "data-question=\"q=safe+house&amp;expand=false\"")
                .doesNotContain("<mark>");
        assertThat(visitor().get("/en/search?q=zokor&expand=false").text())
                .contains("/en/library/" + id + "?page=2&amp;q=zokor&amp;expand=false");
    }

    @Test
    default void organisationsAreNarrowedOverTheApiAsOnTheirPage() {
        operator()
                .post(
                        "/api/v1/organisations",
                        "{\"name\":\"Kowari house\",\"type\":\"A01\",\"country\":\"IT\",\"languages\":[\"sq\"],"
                                + "\"areas\":[{\"country\":\"AL\"}],\"statements\":[{\"concept\":\"S21\"},"
                                + "{\"concept\":\"T13\"},{\"concept\":\"X04\"},{\"concept\":\"C01\"}]}");
        operator().post("/api/v1/resources", "{\"title\":\"Kowari studies\",\"countries\":[\"IT\"]}");
        Portal.eventually(() -> visitor().search("kowari").getInt("total"), total -> total == 2);

        for (String narrowed : List.of(
                "kind=organisation",
                "type=A01",
                "kind=organisation&country=IT",
                "capability=S19",
                "target=T13",
                "exploitation=X04",
                "crossborder=C01",
                "area=AL",
                "speaks=sq",
                "standing=ageing")) {
            JsonObject answer =
                    visitor().get("/api/v1/search?q=kowari&" + narrowed).json();
            assertThat(answer.getJsonArray("hits").getValuesAs(JsonObject.class))
                    .as(narrowed)
                    .extracting(hit -> hit.getString("title"))
                    .containsExactly("Kowari house");
        }
        assertThat(visitor()
                        .get("/api/v1/search?q=kowari&kind=organisation")
                        .json()
                        .getJsonObject("facets"))
                .as("what they can be narrowed by is counted")
                .containsKeys("capability", "target", "exploitation", "crossborder", "area", "speaks", "standing");
        assertThat(visitor()
                        .get("/api/v1/search?q=kowari&kind=publication&capability=S19")
                        .json()
                        .getInt("total"))
                .isZero();
    }

    @Test
    default void wordsThatOnlyOthersMayReadAreNotAmongThoseThatAreToldOf() {
        operator()
                .post(
                        "/api/v1/resources",
                        "{\"title\":\"Saisonarbeitskräfte am Wombatberg\",\"language\":\"de\","
                                + "\"audience\":\"editors\"}");
        operator().hitsOnceThereAre("Wombatberg");

        assertThat(operator()
                        .get("/api/v1/search?q=temporeros")
                        .json()
                        .getJsonArray("expansions")
                        .toString())
                .contains("Saisonarbeitskräfte");
        assertThat(visitor().get("/api/v1/search?q=temporeros").text()).doesNotContain("Saisonarbeitskräfte");
    }

    @Test
    default void aQueryThatMakesNoSenseIsReadAsWords() {
        for (String nonsense : new String[] {"\"open (quote", "a:b:c:", "AND OR NOT", "****", "[", "x".repeat(5_000)}) {
            assertThat(visitor()
                            .get("/api/v1/search?q=" + Portal.encode(nonsense))
                            .status())
                    .as(nonsense)
                    .isEqualTo(200);
        }
        assertThat(visitor()
                        .get("/api/v1/search?page=-3&size=9999999&sort=sideways&year=MCM")
                        .status())
                .isEqualTo(200);
    }

    @Test
    default void aWithdrawnRecordIsFoundNoMoreUntilItIsRestored() {
        long id = operator()
                .post("/api/v1/resources", "{\"title\":\"Aardwolf bulletin\"}")
                .json()
                .getJsonNumber("id")
                .longValue();
        visitor().hitsOnceThereAre("aardwolf");

        operator().delete("/api/v1/resources/" + id);
        assertThat(Portal.eventually(() -> visitor().hits("aardwolf"), JsonArray::isEmpty))
                .isEmpty();
        assertThat(visitor().get("/api/v1/resources/" + id).status()).isEqualTo(404);

        operator().post("/api/v1/resources/" + id + "/restore", "");
        assertThat(visitor().hitsOnceThereAre("aardwolf")).hasSize(1);
    }
}
