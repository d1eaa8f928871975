package org.lucerna.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Documents;
import org.lucerna.web.Journeys;
import org.lucerna.web.Portal;
import org.lucerna.web.Portal.Answer;

/** Who did what, as the administrator looks it up. */
public interface AuditJourneys extends Journeys {

    private JsonObject newest(String kind, String act) {
        return operator()
                .get("/api/v1/audit?size=1&kind=" + kind + "&act=" + act)
                .json()
                .getJsonArray("lines")
                .getJsonObject(0);
    }

    @Test
    default void everyStepOfARecordsLifeIsInTheLogAndNothingThatItSays() {
        long id = operator().imported("audited.pdf", Documents.pdf("A quokka on an island"), "{\"title\":\"Quokka\"}");
        String record = "/api/v1/resources/" + id;
        operator().with("If-Match", "\"1\"").put(record, "{\"title\":\"Quokkas\"}");
        operator().delete(record);
        operator().post(record + "/restore", "");

        for (String act : new String[] {"import", "change", "withdraw", "restore"}) {
            JsonObject line = newest("resource", act);
            assertThat(line.getJsonNumber("item").longValue()).as(act).isEqualTo(id);
            assertThat(line.getString("who")).isEqualTo("operator");
            assertThat(line.getString("place")).as("no whole address").matches("this machine|.*/24|.*/48");
            assertThat(line.toString()).doesNotContainIgnoringCase("quokka");
        }
    }

    @Test
    default void whatWasRefusedIsNotInTheLog() {
        long before =
                operator().get("/api/v1/audit").json().getJsonNumber("total").longValue();

        operator().post("/api/v1/resources", "{\"title\":\"\"}");
        visitor().post("/api/v1/resources", "{\"title\":\"x\"}");
        operator().delete("/api/v1/resources/987654321");

        assertThat(operator().get("/api/v1/audit").json().getJsonNumber("total").longValue())
                .isEqualTo(before);
    }

    @Test
    default void theLogIsTakenAlongAsATable() {
        operator().post("/api/v1/resources", "{\"title\":\"For the table\"}");

        Answer csv = operator().get("/api/v1/audit.csv?kind=resource&act=create");

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("attachment");
        assertThat(csv.text()).contains("\"at\",\"who\",\"account\"").contains("\"operator\"");
        assertThat(operator().get("/en/admin/audit?kind=resource&act=create").text())
                .contains("<table class=\"audit-lines\">");
    }

    @Test
    default void anyAddressIsALookIntoTheLog() {
        for (String question : new String[] {
            "person=" + Portal.encode("' or 1=1 --"),
            "from=yesterday&until=2020-13-45",
            "from=-999999999-01-01&until=%2B999999999-12-31",
            "page=99999999999&size=-1",
            "page=" + Portal.encode("1;drop table audit_log")
        }) {
            assertThat(operator().get("/en/admin/audit?" + question).status())
                    .as(question)
                    .isEqualTo(200);
        }
        assertThat(operator()
                        .get("/api/v1/audit?person=" + Portal.encode("' or 1=1 --"))
                        .json()
                        .getInt("total"))
                .isZero();
    }

    @Test
    default void theLogIsNotForEverybody() {
        assertThat(visitor().get("/api/v1/audit").status()).isEqualTo(401);
        assertThat(visitor().get("/api/v1/audit.csv").status()).isEqualTo(401);
        assertThat(visitor().get("/en/admin/audit").header("Location")).startsWith("/en/sign-in");
    }
}
