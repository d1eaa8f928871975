package org.lucerna.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Journeys;
import org.lucerna.web.Multipart;
import org.lucerna.web.Portal;
import org.lucerna.web.Portal.Answer;
import org.lucerna.web.members.Entering;

/** Organisations come in from files, and go out as HSDS and vCards. */
public interface ExchangeJourneys extends Journeys {

    @Test
    default void aListComesInOverHttpOnceAndGoesOutAsHsds() {
        String list = """
                name,country,town,street,services,hotline,email
                Pademelon counselling,IT,Bari,Via Aperta 1,S43,+39 080 555 0101,"desk@pademelon.example; night@pademelon.example||||members"
                Pademelon house,IT,Bari,Via Segreta 2,S21,+39 080 555 0102,
                Pademelon nowhere,Atlantis,,,,,
                """;
        String address = "/api/v1/organisations/imports";

        assertThat(visitor().post(address, list).status()).isEqualTo(401);
        JsonObject plan = operator().post(address + "?dryRun=true", list).json();
        assertThat(plan.getInt("created")).isEqualTo(2);
        assertThat(plan.getInt("refused")).isEqualTo(1);
        assertThat(plan.getJsonArray("rows").toString()).contains("country: ", "street: ");
        assertThat(visitor().get("/hsds/organizations?search=pademelon").json().getInt("total_items"))
                .isZero();

        assertThat(operator().post(address, list).json().getInt("created")).isEqualTo(2);
        assertThat(operator().post(address, list).json().getInt("unchanged")).isEqualTo(2);

        Answer page = visitor().get("/hsds/organizations?search=PADEMELON&full=true");
        assertThat(page.json().getInt("total_items")).isEqualTo(2);
        assertThat(page.json().getBoolean("last_page")).isTrue();
        assertThat(page.text())
                .contains("Via Aperta 1", "desk@pademelon.example")
                .doesNotContain("Via Segreta", "night@pademelon.example");
        String id = page.json().getJsonArray("contents").getJsonObject(0).getString("id");
        assertThat(visitor().get("/hsds/organizations/" + id).json().getString("name"))
                .isEqualTo("Pademelon counselling");
        assertThat(visitor()
                        .get("/hsds/services?organization_id=" + id + "&full=true")
                        .json()
                        .getInt("total_items"))
                .isEqualTo(1);
        assertThat(visitor()
                        .get("/hsds/service_at_locations?search=pademelon")
                        .json()
                        .getInt("total_items"))
                .as("a confidential place is nowhere")
                .isEqualTo(1);
        assertThat(visitor()
                        .get("/hsds/services?search=pademelon&format=ndjson")
                        .text()
                        .lines())
                .hasSize(2);
        assertThat(operator().get("/hsds/organizations/" + id).text()).contains("night@pademelon.example");
    }

    @Test
    default void hsdsTellsItsVersionAndRefusesWhatItCannotAnswer() {
        assertThat(visitor().get("/hsds").json().getString("version")).isEqualTo("3.0");
        assertThat(visitor().get("/hsds/taxonomies").json().getInt("total_items"))
                .isPositive();
        JsonObject terms = visitor().get("/hsds/taxonomy_terms?per_page=1").json();
        String term = terms.getJsonArray("contents").getJsonObject(0).getString("id");
        assertThat(visitor().get("/hsds/taxonomy_terms/" + term).json().getString("id"))
                .isEqualTo(term);
        assertThat(visitor().get("/hsds/services?postcode=70121").status()).isEqualTo(400);
        assertThat(visitor().get("/hsds/services?modified_after=yesterday").status())
                .isEqualTo(400);
        assertThat(visitor().get("/hsds/services?format=xml").status()).isEqualTo(400);
        assertThat(visitor().get("/hsds/services/12").status()).isEqualTo(404);
        assertThat(visitor().get("/hsds/nowhere/12/13").header("Content-Type")).startsWith("application/problem+json");
        assertThat(operator().post("/hsds/services", "{}").status()).isEqualTo(405);
    }

    @Test
    default void anEditorSeesWhatAFileWouldChangeAndThenBringsItIn() {
        String address = "/en/admin/directory/import";
        Portal editor = Entering.administrator(visitor());
        assertThat(visitor().get(address).header("Location")).contains("/sign-in");
        Map<String, String> fields = Entering.form(editor.get(address).text(), "look");
        Multipart form = new Multipart();
        fields.forEach(form::field);

        Answer sent = editor.submit(
                address,
                form.file(
                        "file",
                        "list.csv",
                        "name;country\nDunnart centre;Italy\n;Italy\n".getBytes(StandardCharsets.UTF_8)));
        String looked = sent.header("Location");
        assertThat(looked).contains(address + "?look=");
        String plan =
                Portal.eventually(() -> editor.get(looked).text(), text -> text.contains("What the file would change"));
        assertThat(plan).contains("Dunnart centre", "1 new", "1 refused");
        assertThat(visitor().get("/hsds/organizations?search=dunnart").json().getBoolean("empty"))
                .isTrue();

        Map<String, String> going = Entering.form(plan, "take");
        going.put("going-on", going.remove("form"));
        going.put("key", Entering.inPage(plan, "key"));
        String taken = editor.submit(looked, going).header("Location");
        assertThat(taken).contains("?done=");
        String done =
                Portal.eventually(() -> editor.get(taken).text(), text -> text.contains("What the file has changed"));

        assertThat(done).contains("Done: 1 new");
        JsonObject organization = visitor()
                .get("/hsds/organizations?search=dunnart")
                .json()
                .getJsonArray("contents")
                .getJsonObject(0);
        String number = organization.getString("uri").replaceFirst(".*/", "");
        Answer card = visitor().get("/api/v1/organisations/" + number + "/card.vcf");
        assertThat(card.header("Content-Type")).startsWith("text/vcard");
        assertThat(card.text()).contains("FN:Dunnart centre");
        assertThat(visitor().get("/en/directory/" + number).text())
                .contains("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"");
    }
}
