package org.lucerna.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Journeys;
import org.lucerna.web.Portal;
import org.lucerna.web.Portal.Answer;
import org.lucerna.web.members.Entering;

/** Suggesting, writing, marking and merging, over HTTP as a browser without scripts does it. */
public interface UpkeepJourneys extends Journeys {

    /** Longer than {@code lucerna.join.shortest-time}. */
    int A_PERSONS_TIME_MILLIS = 4200;

    @Test
    default void anybodySuggestsACorrectionAndAnEditorDecidesAndTakesItBack() throws InterruptedException {
        long entry = entry("Wombat counsel", "public");
        String address = "/en/directory/" + entry + "/suggest";
        Map<String, String> form = Entering.form(visitor().get(address).text(), "send");
        form.put("stamp", Entering.inPage(visitor().get(address).text(), "stamp"));
        form.put("fax", "");
        form.put("text", "Closed; the director was born on 3.4.1961");

        assertThat(visitor().submit(address, form).text())
                .as("too fast for a person, nothing is lost")
                .contains("was born on 3.4.1961");
        Thread.sleep(A_PERSONS_TIME_MILLIS);
        String asked = visitor().submit(address, form).text();
        assertThat(asked).contains("3.4.1961", "id=\"allTheSame\"");
        form.remove("send");
        form.put("allTheSame", "x");
        form.put("askedAbout", Entering.inPage(asked, "askedAbout"));
        assertThat(visitor().submit(address, form).header("Location")).endsWith("/en/directory/suggested");

        Portal editor = Entering.administrator(visitor());
        String desk = editor.get("/en/directory/upkeep/suggestions").text();
        assertThat(desk).contains("Wombat counsel", "was born on 3.4.1961");
        assertThat(visitor().get("/en/directory/upkeep/suggestions").status()).isEqualTo(302);
        assertThat(Entering.member(visitor(), "wilma@lanterna.example")
                        .get("/en/directory/upkeep/suggestions")
                        .status())
                .isEqualTo(403);
    }

    @Test
    default void aMemberWritesToAnAddressThatStandsNowhere() {
        long entry = entry("Numbat house", "editors");
        String address = "/en/directory/" + entry + "/write";
        assertThat(visitor().get(address).header("Location")).contains("/en/sign-in");
        Portal wilma = Entering.member(visitor(), "wilma@lanterna.example");
        assertThat(wilma.get("/en/directory/" + entry).text()).contains(address).doesNotContain("front@numbat.example");
        Map<String, String> form = Entering.form(wilma.get(address).text(), "send");
        form.put("answerable", "on");
        form.put("subject", "A place");
        form.put("text", "Her passport is YA1234567.");

        String asked = wilma.submit(address, form).text();
        assertThat(asked)
                .contains("Her passport is YA1234567.", "id=\"allTheSame\"")
                .doesNotContain("front@numbat.example");
        form.put("text", "A place for two women from Monday?");
        Answer sent = wilma.submit(address, form);

        assertThat(sent.header("Location")).endsWith("/directory/" + entry + "/written");
        assertThat(wilma.get("/api/v1/organisations/" + entry).text()).doesNotContain("front@numbat.example");
    }

    @Test
    default void aStarAndANoteAreTheirOwnersAlone() {
        long entry = entry("Quokka advice", "public");
        Portal wilma = Entering.member(visitor(), "wilma@lanterna.example");
        Map<String, String> form = new HashMap<>(Map.of(
                "csrf", Entering.inPage(wilma.get("/en/address-book").text(), "csrf"),
                "lang", "en",
                "entry", String.valueOf(entry),
                "act", "note",
                "book", "1",
                "note", "ask for the quoll desk"));
        assertThat(wilma.submit("/account/address-book", form).header("Location"))
                .endsWith("/en/address-book?done=noted");

        assertThat(wilma.get("/en/address-book").text()).contains("Quokka advice", "ask for the quoll desk");
        assertThat(wilma.get("/en/directory/" + entry).text()).contains("ask for the quoll desk", "★");
        Portal other = Entering.administrator(visitor());
        assertThat(other.get("/en/address-book").text()).doesNotContain("quoll");
        assertThat(other.get("/en/directory/" + entry).text()).doesNotContain("quoll", "★");
        assertThat(visitor().get("/en/directory/" + entry).text()).doesNotContain("quoll", "☆");
        form.put("csrf", "another");
        assertThat(wilma.submit("/account/address-book", form).status())
                .as("a form of another site")
                .isEqualTo(403);
    }

    @Test
    default void aMergedEntryLeadsToTheOneThatStayed() {
        long goes = entry("Bilby service", "public");
        long stays = entry("Bilby services", "public");
        Portal editor = Entering.administrator(visitor());
        String address = "/en/directory/" + goes + "/merge?with=" + stays;
        String page = editor.get(address).text();
        assertThat(page).contains("Bilby services");
        Map<String, String> form = Entering.form(page, "merge");
        for (String field : new String[] {"with", "version", "otherVersion"}) {
            form.put(field, Entering.inPage(page.substring(page.indexOf("id=\"form\"")), field));
        }
        assertThat(editor.submit(address, form).header("Location")).endsWith("/directory/" + stays);

        Answer moved = visitor().get("/de/directory/" + goes);
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location")).endsWith("/de/directory/" + stays);
        assertThat(editor.get("/en/directory/" + stays).text()).contains("Bilby service went into this entry");
        assertThat(editor.get("/en/directory/similar?name=Bilby+servises").text())
                .contains("/en/directory/" + stays);
    }

    private long entry(String name, String audienceOfMail) {
        Answer created = operator().post("/api/v1/organisations", """
                        {"name": "%s", "country": "IT", "contacts": [
                          {"kind": "email", "value": "front@%s.example", "audience": "%s"}]}""".formatted(
                        name, name.toLowerCase(java.util.Locale.ROOT).split(" ")[0], audienceOfMail));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json().getJsonNumber("id").longValue();
    }
}
