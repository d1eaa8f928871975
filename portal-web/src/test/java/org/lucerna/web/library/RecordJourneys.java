package org.lucerna.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Journeys;
import org.lucerna.web.Portal.Answer;

/** Records: written, changed by two people at once, cited. */
public interface RecordJourneys extends Journeys {

    private String created(String json) {
        Answer answer = operator().post("/api/v1/resources", json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .endsWith("/api/v1/resources/" + answer.json().getInt("id"));
        return "/api/v1/resources/" + answer.json().getInt("id");
    }

    @Test
    default void theSecondOfTwoPeopleWhoChangeARecordIsToldAndOverwritesNothing() {
        String record = created("{\"title\":\"Guide to safe return\"}");
        String version = visitor().get(record).header("ETag");

        Answer anna = operator().with("If-Match", version).put(record, "{\"title\":\"Anna's title\"}");
        Answer bela = operator().with("If-Match", version).put(record, "{\"title\":\"Bela's title\"}");

        assertThat(anna.status()).isEqualTo(200);
        assertThat(anna.header("ETag")).isNotEqualTo(version);
        assertThat(bela.status()).isEqualTo(412);
        assertThat(visitor().get(record).json().getString("title")).isEqualTo("Anna's title");
    }

    @Test
    default void aChangeMustNameTheVersionThatItWasMadeFrom() {
        String record = created("{\"title\":\"Guide to interviews\"}");

        assertThat(operator().put(record, "{\"title\":\"x\"}").status()).isEqualTo(428);
    }

    @Test
    default void aReaderWhoHasTheVersionIsNotSentItAgain() {
        String record = created("{\"title\":\"Guide to housing\"}");
        String version = visitor().get(record).header("ETag");

        Answer again = visitor().with("If-None-Match", version).get(record);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    default void eachFieldThatBreaksARuleIsNamed() {
        Answer answer = operator()
                .with("Accept-Language", "fr")
                .post(
                        "/api/v1/resources",
                        "{\"title\":\" \",\"countries\":[\"ZZ\"],\"sourceUrl\":\"javascript:alert(1)\"}");

        assertThat(answer.status()).isEqualTo(422);
        JsonArray errors = answer.json().getJsonArray("errors");
        List<String> fields = errors.stream()
                .map(error -> error.asJsonObject().getString("field"))
                .toList();
        assertThat(fields).containsExactlyInAnyOrder("title", "countries", "sourceUrl");
    }

    @Test
    default void aRecordForEditorsIsNotFoundByAVisitorInAnyOfItsForms() {
        String record = created("{\"title\":\"Internal review\",\"audience\":\"editors\"}");
        assertThat(operator().get(record).status()).as("an editor reads it").isEqualTo(200);

        for (String form :
                List.of("", "/file", "/cover", "/pages/1", "/citation.ris", "/citation.bib", "/citation.json")) {
            assertThat(visitor().get(record + form).status()).as(form).isEqualTo(404);
        }
        assertThat(visitor().get("/api/v1/resources?size=100").text()).doesNotContain("Internal review");
    }

    @Test
    default void aVisitorChangesNothing() {
        String record = created("{\"title\":\"Guide to funding\"}");

        assertThat(visitor().post("/api/v1/resources", "{\"title\":\"x\"}").status())
                .isEqualTo(401);
        assertThat(visitor()
                        .with("If-Match", "\"1\"")
                        .put(record, "{\"title\":\"x\"}")
                        .status())
                .isEqualTo(401);
        assertThat(visitor().delete(record).status()).isEqualTo(401);
        assertThat(visitor().get(record).json().getString("title")).isEqualTo("Guide to funding");
    }

    @Test
    default void aRecordIsCitedInThreeFormats() {
        String record = created("{\"title\":\"Costs & benefits {of} shelter_work\",\"authors\":[\"Rossi, Anna\"],"
                + "\"organisation\":\"La Lanterna\",\"year\":2016}");

        assertThat(visitor().get(record + "/citation.ris").text())
                .startsWith("TY  - RPRT\r\n")
                .contains("AU  - Rossi, Anna\r\n", "PY  - 2016\r\n")
                .endsWith("ER  - \r\n");
        assertThat(visitor().get(record + "/citation.bib").text())
                .contains("Costs \\& benefits \\textbraceleft{}of\\textbraceright{} shelter\\_work");
        assertThat(visitor().get(record + "/citation.json").text()).contains("\"family\":\"Rossi\"");
        assertThat(visitor().get(record + "/citation.docx").status()).isEqualTo(404);
    }
}
