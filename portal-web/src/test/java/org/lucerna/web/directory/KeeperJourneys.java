package org.lucerna.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Journeys;
import org.lucerna.web.PageForm;
import org.lucerna.web.Portal;
import org.lucerna.web.Portal.Answer;
import org.lucerna.web.members.Belonging;
import org.lucerna.web.members.Entering;
import org.lucerna.web.members.LettersOnDisk;

/** Who keeps an entry, who agrees to what they change, and how they say once a year that it is still right. */
public interface KeeperJourneys extends Journeys {

    @Test
    default void anOrganisationGetsItsEntryAndAnEditorOfItsCountryAgreesToWhatItChanges() throws InterruptedException {
        long entry = kept("{\"name\":\"Majakka ry\",\"country\":\"FI\",\"town\":\"Turku\"}");
        String address = "/en/directory/" + entry;
        Portal suvi = Belonging.editorOfNewMember(visitor(), "Majakka ry", "FI", "suvi@majakka.example");
        Portal aino = Belonging.editorOfCountry(visitor(), "FI", "aino@lanterna.example");
        Portal sven = Belonging.editorOfCountry(visitor(), "SE", "sven@lanterna.example");

        // It asks for its entry, and gets it.
        assertThat(suvi.get("/en/organisation").text()).contains("Perhaps it is there already:", "Majakka ry");
        assertThat(suvi.get(address + "/edit").status()).isEqualTo(403);
        assertThat(suvi.get(address + "/logo").status()).isEqualTo(403);
        suvi.submit(
                address, PageForm.with("id=\"claim\"", suvi.get(address).text()).press("claim"));
        assertThat(suvi.get(address).text()).contains("Your organisation has asked for this entry.");
        String desk = "/en/directory/upkeep/suggestions";
        assertThat(sven.get(desk).text()).doesNotContain("Majakka");
        String claims = aino.get(desk).text();
        assertThat(claims).contains("Majakka ry, a member organisation, says that this entry is its own.");
        aino.submit(
                desk, PageForm.with("Give them the entry: Majakka ry", claims).press("accept"));

        assertThat(visitor().get(address).text()).contains("Kept by Majakka ry, a member of the network.");
        assertThat(suvi.get("/en/organisation").text()).contains(address + "/edit");
        assertThat(visitor().get("/api/v1/organisations/" + entry).text()).doesNotContain("memberOrganisation");
        assertThat(suvi.get("/api/v1/organisations/" + entry).text()).contains("memberOrganisation");
        String chosen = aino.get(address + "/edit").text();
        assertThat(chosen).contains("<optgroup label=\"Finland\">", "selected=\"selected\">Majakka ry</option>");
        assertThat(suvi.get(address + "/edit").text()).doesNotContain("name=\"memberOrganisation\"");

        // The administrator wants an editor to agree.
        Portal administrator = Entering.administrator(visitor());
        String site = administrator.get("/en/admin/site").text();
        administrator.submit(
                "/en/admin/site",
                PageForm.with("name=\"features\"", site)
                        .without("features", "LIVE_ENTRIES")
                        .press("save"));
        try {
            anEditorAgrees(entry, suvi, aino, sven);
        } finally {
            String now = administrator.get("/en/admin/site").text();
            administrator.submit(
                    "/en/admin/site",
                    PageForm.with("name=\"features\"", now)
                            .and("features", "LIVE_ENTRIES")
                            .press("save"));
        }
    }

    private void anEditorAgrees(long entry, Portal suvi, Portal aino, Portal sven) {
        String address = "/en/directory/" + entry;
        Answer proposed = suvi.submit(
                address + "/edit",
                PageForm.with("id=\"names\"", suvi.get(address + "/edit").text())
                        .set("names.0.kind", "NAME")
                        .set("country", "FI")
                        .set("audience", "public")
                        .set("town", "Oulu")
                        .press("save"));
        assertThat(proposed.header("Location")).as(proposed.text()).contains("/directory/upkeep/changes/");
        String change = proposed.header("Location").replaceAll("^https?://[^/]*", "");
        assertThat(visitor().get(address).text()).doesNotContain("Oulu");

        assertThat(sven.get("/en/directory/upkeep/changes").text()).doesNotContain("Majakka");
        assertThat(sven.get(change).status()).as("Sweden decides nothing here").isEqualTo(404);
        assertThat(sven.get(address + "/edit").status()).isEqualTo(403);
        assertThat(aino.get("/en/directory/upkeep/changes").text()).contains("Majakka ry");
        String compared = aino.get(change).text();
        assertThat(compared).contains("Turku", "Oulu");
        List<Map.Entry<String, String>> agreeing =
                PageForm.with("id=\"accept\"", compared).press("accept");
        assertThat(sven.submit(change, agreeing).status()).isIn(403, 404);
        assertThat(visitor().get(address).text()).doesNotContain("Oulu");

        assertThat(aino.submit(change, agreeing).header("Location")).endsWith(address);

        assertThat(visitor().get(address).text()).contains("Oulu");
        assertThat(suvi.get(address + "/history").text())
                .contains("Oulu", "Turku", "Majakka ry", "by an editor (Editor of FI)");
    }

    @Test
    default void theYearlyLetterIsAnsweredWithOneButtonAndOpeningItChangesNothing() {
        LocalDate longAgo = LocalDate.now(ZoneOffset.UTC).minusDays(350);
        long entry = kept("""
                {"name":"Wallaby line","country":"FI","verifiedOn":"%s",
                 "contacts":[{"kind":"email","value":"front@wallaby.example"}]}""".formatted(longAgo));
        assertThat(visitor().post("/api/v1/daily-round", "").status()).isEqualTo(401);
        assertThat(operator().post("/api/v1/daily-round", "").status()).isEqualTo(202);

        String link = LettersOnDisk.linkTo("front@wallaby.example", "/directory/verify");
        assertThat(visitor().get(link).text()).contains("Wallaby line");
        assertThat(visitor().send("HEAD", link).status()).isLessThan(500);
        String shown = visitor().get(link).text();
        assertThat(visitor().get("/api/v1/organisations/" + entry).json().getString("verifiedOn"))
                .as("mail programs open links, too")
                .isEqualTo(longAgo.toString());

        Answer answered = visitor()
                .submit(
                        "/en/directory/verify",
                        PageForm.with("id=\"confirm\"", shown).press("confirm"));

        assertThat(answered.status()).as(answered.text()).isEqualTo(302);
        assertThat(visitor().get("/api/v1/organisations/" + entry).json().getString("verifiedOn"))
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
        assertThat(visitor().get("/en/directory/" + entry).text()).contains("Wallaby line", "Last confirmed on");
        assertThat(visitor().get(link).text()).doesNotContain("id=\"confirm\"");
    }

    @Test
    default void aStarInAListLeadsBackToItsPlaceInTheList() {
        long entry = kept("{\"name\":\"Potoroo advice\",\"country\":\"MT\"}");
        String list = "/en/countries/MT";
        String seen = Portal.eventually(() -> visitor().get(list).text(), page -> page.contains("Potoroo advice"));
        assertThat(seen).contains("Potoroo advice").doesNotContain("name=\"star\"");
        Portal wilma = Entering.member(visitor(), "wilma@lanterna.example");
        PageForm stars = PageForm.with("name=\"back\"", wilma.get(list).text());

        Answer marked = wilma.submit(
                "/account/address-book", stars.set("star", "" + entry).fields());

        assertThat(marked.header("Location")).endsWith(list + "#org-" + entry);
        assertThat(wilma.get(list).text()).contains("name=\"unstar\" value=\"" + entry + "\"");
        assertThat(wilma.get("/en/address-book").text()).contains("Potoroo advice");
        Answer elsewhere = wilma.submit(
                "/account/address-book", stars.set("back", "//evil.example/en/").fields());
        assertThat(elsewhere.header("Location")).doesNotContain("evil");

        // The finder's answer has no address; the star sends its question again.
        Answer answer = wilma.submit(
                "/en/who-can-help",
                PageForm.with("id=\"need\"", wilma.get("/en/who-can-help").text())
                        .set("country", "MT")
                        .set("unstar", "" + entry)
                        .fields());
        assertThat(answer.text()).contains("Potoroo advice", "name=\"star\" value=\"" + entry + "\"");
        assertThat(wilma.get("/en/address-book").text()).doesNotContain("Potoroo advice");
    }

    private long kept(String json) {
        Answer created = operator().post("/api/v1/organisations", json);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json().getJsonNumber("id").longValue();
    }
}
