package org.lucerna.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Documents;
import org.lucerna.web.Journeys;
import org.lucerna.web.Portal;
import org.lucerna.web.Portal.Answer;

/** Looking after a running portal. */
public interface OperatorJourneys extends Journeys {

    @Test
    default void thePortalSaysThatItIsAliveAndReady() {
        assertThat(visitor().get("/health/live").json().getString("status")).isEqualTo("UP");

        JsonObject ready = visitor().get("/health/ready").json();
        assertThat(ready.getString("status")).isEqualTo("UP");
        assertThat(ready.getJsonArray("checks").stream()
                        .map(check -> check.asJsonObject().getString("name")))
                .containsExactlyInAnyOrder("database", "index", "disk", "extractor");
    }

    @Test
    default void theStateIsForOperatorsAlone() {
        assertThat(visitor().get("/api/v1/state").status()).isEqualTo(401);

        JsonObject state = operator().get("/api/v1/state").json();
        assertThat(state.getString("database")).isEqualTo("H2");
        assertThat(state.getJsonObject("index").getBoolean("usable")).isTrue();
        assertThat(state.getJsonObject("extractor").getBoolean("present")).isTrue();
    }

    @Test
    default void theIndexIsRebuiltBesideTheRunningOne() {
        operator().post("/api/v1/resources", "{\"title\":\"Pangolin paper\"}");
        visitor().hitsOnceThereAre("pangolin");

        assertThat(visitor().post("/api/v1/reindex", "").status()).isEqualTo(401);
        assertThat(operator().post("/api/v1/reindex", "").status()).isEqualTo(202);

        assertThat(visitor().hits("pangolin"))
                .as("found while the rebuild is under way")
                .hasSize(1);
        JsonObject after = Portal.eventually(
                () -> operator().get("/api/v1/state").json().getJsonObject("index"),
                index -> !index.containsKey("rebuild"));
        assertThat(after.containsKey("problem")).isFalse();
        assertThat(visitor().hits("pangolin")).hasSize(1);
    }

    @Test
    default void databaseFilesAndIndexAgree() {
        operator().imported("agree.txt", Documents.text("Three places that tell the same story of a kinkajou."), "");
        visitor().hitsOnceThereAre("kinkajou");

        Answer answer = operator().post("/api/v1/check", "");

        assertThat(answer.json().getBoolean("sound")).as(answer.text()).isTrue();
        assertThat(visitor().post("/api/v1/check", "").status()).isEqualTo(401);
    }

    @Test
    default void onlyTheOperatorMakesAccounts() {
        String anna = "{\"email\":\"anna.rossi@lanterna.example\",\"name\":\"Anna Rossi\","
                + "\"password\":\"quattro parole da ricordare\"}";

        assertThat(visitor().post("/api/v1/accounts", anna).status()).isEqualTo(401);
        Answer made = operator().post("/api/v1/accounts", anna);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.text()).contains("administrator").doesNotContain("parole");
        assertThat(operator().post("/api/v1/accounts", anna).status()).isEqualTo(409);
    }

    @Test
    default void ownMetricsAreCounted() {
        visitor().search("anything");

        assertThat(visitor().get("/metrics").text()).contains("lucerna_searches", "lucerna_index_behind");
    }
}
