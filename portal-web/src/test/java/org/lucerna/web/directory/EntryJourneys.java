package org.lucerna.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Journeys;
import org.lucerna.web.Multipart;
import org.lucerna.web.Portal;
import org.lucerna.web.Portal.Answer;
import org.lucerna.web.members.Entering;

/** Entries: read by anybody, written by editors in the form and by programs, kept silent where people hide. */
public interface EntryJourneys extends Journeys {

    private JsonObject added(String json) {
        Answer answer = operator().post("/api/v1/organisations", json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    /** What a browser sends of the first form of this class whatever is typed. */
    private static Map<String, String> hidden(String page, String form) {
        Matcher body = Pattern.compile("<form[^>]*class=\"" + form + "\".*?</form>", Pattern.DOTALL)
                .matcher(page);
        assertThat(body.find()).as("a form in " + page).isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>").matcher(body.group());
        while (input.find()) {
            fields.put(attribute(input.group(), "name"), attribute(input.group(), "value"));
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1).replace("&quot;", "\"").replace("&amp;", "&") : "";
    }

    @Test
    default void aVisitorReadsHowToReachAnOrganisationAndNothingMore() {
        int id = added("""
                        {"name":"Casa Lume","country":"IT","town":"Bari","street":"Via Lume 7",
                         "statements":[{"concept":"S43","stated":"yes"},{"concept":"S09","stated":"no"}],
                         "contacts":[{"kind":"hotline","value":"+39 080 555 0100","role":"Help line"},
                                     {"kind":"phone","value":"+39 333 555 0199","audience":"members"}]}""").getInt("id");

        String page = visitor().get("/en/directory/" + id).text();

        assertThat(page)
                .contains("href=\"tel:+390805550100\"", "Help line", "Via Lume 7", "/en/glossary/S43")
                .contains("Says no to:", "Not stated")
                .doesNotContain("555 0199", "/edit\"");
        assertThat(visitor().get("/api/v1/organisations/" + id).text())
                .contains("555 0100")
                .doesNotContain("555 0199", "memberOrganisation");
        assertThat(visitor().get("/api/v1/organisations?size=100").text()).doesNotContain("555 0199", "Via Lume");
    }

    @Test
    default void whoOffersShelterHasNoAddressInAnyForm() {
        JsonObject house = added("{\"name\":\"Casa Nascosta\",\"region\":\"Abruzzo\",\"confidential\":true,"
                + "\"street\":\"Via Segreta 1\",\"statements\":[{\"concept\":\"S21\",\"stated\":\"yes\"}]}");

        assertThat(house.toString()).doesNotContain("Segreta");
        assertThat(visitor().get("/en/directory/" + house.getInt("id")).text())
                .contains("The place is confidential.")
                .doesNotContain("Segreta");
        Answer implied = operator()
                .post(
                        "/api/v1/organisations",
                        "{\"name\":\"Casa\",\"street\":\"Via Segreta 1\",\"statements\":[{\"concept\":\"S20\"}]}");
        assertThat(implied.status()).isEqualTo(422);
        assertThat(implied.text()).contains("street");
    }

    @Test
    default void anEditorAddsAnOrganisationAndIsToldEverythingThatIsWrongAtOnce() {
        Portal irena = Entering.administratorAnew(visitor());
        Map<String, String> typed = hidden(irena.get("/en/directory/new").text(), "form");
        typed.putAll(Map.of(
                "contacts.0.kind", "EMAIL",
                "contacts.0.value", "nobody",
                "contacts.1.kind", "PHONE",
                "contacts.1.role", "Intake",
                "regions", "Puglia",
                "place", "open",
                "audience", "public",
                "save", "x"));

        String wrong = irena.submit("/en/directory/new", typed).text();
        assertThat(wrong)
                .contains("href=\"#names\"", "href=\"#contacts.0\"", "href=\"#contacts.1\"", "href=\"#regions\"")
                .contains("value=\"nobody\"", "value=\"Intake\"", ">Puglia</textarea>");

        typed = hidden(wrong, "form");
        typed.putAll(Map.of(
                "names.0.name", "Lume <Bari>",
                "names.0.kind", "NAME",
                "said.S43", "yes",
                "said.S09", "no",
                "said.S12", "",
                "languages", "it",
                "regions", "IT: Puglia",
                "place", "open",
                "audience", "public",
                "save", "x"));
        String address = irena.submit("/en/directory/new", typed).header("Location");
        assertThat(irena.get(address).text()).contains("Lume &lt;Bari&gt;", "Puglia (Italy)", "Italian");

        JsonObject saved = visitor()
                .get(address.replaceAll(".*/en/directory", "/api/v1/organisations"))
                .json();
        assertThat(saved.getJsonArray("statements")).hasSize(2);
    }

    @Test
    default void theSecondOfTwoEditorsIsShownBothVersionsAndTheHistoryLeadsBack() {
        Portal irena = Entering.administratorAnew(visitor());
        int id = added("{\"name\":\"Lume Trani\",\"town\":\"Trani\"}").getInt("id");
        String page = "/en/directory/" + id;
        Map<String, String> hers = hidden(irena.get(page + "/edit").text(), "form");
        hers.putAll(Map.of(
                "names.0.name",
                "Lume Trani",
                "names.0.kind",
                "NAME",
                "town",
                "Lecce",
                "place",
                "open",
                "audience",
                "public",
                "save",
                "x"));
        Map<String, String> theirs = new LinkedHashMap<>(hers);
        theirs.put("town", "Andria");
        irena.submit(page + "/edit", theirs);

        assertThat(irena.submit(page + "/edit", hers).text()).contains("<td>Andria</td><td>Lecce</td>");

        String history = irena.get(page + "/history").text();
        assertThat(history).contains(">Trani</del>", ">Andria</ins>");
        Map<String, String> back = hidden(history, "inline");
        Matcher button = Pattern.compile("<input[^>]*type=\"submit\"[^>]*>").matcher(history);
        assertThat(button.find()).isTrue();
        back.put(attribute(button.group(), "name"), "x");
        irena.submit(page + "/history", back);
        assertThat(visitor().get(page).text()).contains("Trani").doesNotContain("Andria");
    }

    @Test
    default void whatIsTakenOutOfTheDirectoryCanBePutBack() {
        Portal irena = Entering.administratorAnew(visitor());
        int id = added("{\"name\":\"Lume Matera\"}").getInt("id");
        String page = "/en/directory/" + id;
        assertThat(visitor().get(page + "/edit").status()).isIn(302, 303, 403);
        Map<String, String> out =
                hidden(irena.get(page + "/edit").text().replaceFirst("(?s)<form id=\"form\".*?</form>", ""), "form");
        out.put("withdraw", "x");

        irena.submit(page + "/edit", out);
        assertThat(visitor().get(page).status()).isEqualTo(404);

        Map<String, String> undo = hidden(irena.get(page + "/withdrawn").text(), "form");
        undo.put("restore", "x");
        irena.submit(page + "/withdrawn", undo);
        assertThat(visitor().get(page).text()).contains("Lume Matera");
    }

    /** Sends a file with the logo's page, as a browser does. */
    private static Answer sendLogo(Portal editor, String page, String button, String name, byte[] file) {
        Multipart form = new Multipart();
        hidden(editor.get(page + "/logo").text(), "form").forEach(form::field);
        return editor.submit(page + "/logo", form.file("logo", name, file).field(button, "x"));
    }

    @Test
    default void aLogoStandsBesideTheNameForWhoeverSeesTheEntry() {
        Portal irena = Entering.administrator(visitor());
        int id = added("{\"name\":\"Lume Ostuni\"}").getInt("id");
        String page = "/en/directory/" + id;
        byte[] picture = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        assertThat(irena.get(page + "/edit").text()).contains(page + "/logo");
        assertThat(visitor().get(page + "/logo").status()).isIn(302, 303, 403);

        byte[] disguised = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        assertThat(sendLogo(irena, page, "saveLogo", "logo.png", disguised).text())
                .contains("Choose a PNG, JPEG or WebP picture.");
        byte[] drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.US_ASCII);
        assertThat(sendLogo(irena, page, "saveLogo", "logo.svg", drawing).text())
                .contains("Save the logo as PNG and choose that.");
        assertThat(sendLogo(irena, page, "saveLogo", "logo.png", new byte[300_000])
                        .text())
                .contains("The picture is larger than 250 kB.");
        assertThat(sendLogo(irena, page, "saveLogo", "logo.png", picture).header("Location"))
                .endsWith(page);

        Matcher image = Pattern.compile("<img class=\"entry-logo\" src=\"([^\"]*)\" alt=\"\"")
                .matcher(visitor().get(page).text());
        assertThat(image.find()).as("a logo beside the name").isTrue();
        Answer logo = visitor().get(image.group(1));
        assertThat(logo.response().body()).isEqualTo(picture);
        assertThat(logo.header("Content-Type")).isEqualTo("image/png");
        assertThat(logo.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(logo.header("Content-Security-Policy")).contains("sandbox");
        assertThat(logo.header("Cache-Control")).isEqualTo("public, max-age=86400");
        assertThat(visitor().get("/entry-logo/" + id).header("Cache-Control")).isEqualTo("private, no-cache");

        operator().delete("/api/v1/organisations/" + id);
        assertThat(visitor().get(image.group(1)).status()).isEqualTo(404);
        Map<String, String> undo = hidden(irena.get(page + "/withdrawn").text(), "form");
        undo.put("restore", "x");
        irena.submit(page + "/withdrawn", undo);
        assertThat(visitor().get(image.group(1)).status()).isEqualTo(200);

        sendLogo(irena, page, "removeLogo", "", new byte[0]);
        assertThat(visitor().get(page).text()).doesNotContain("entry-logo");
        assertThat(visitor().get(image.group(1)).status()).isEqualTo(404);
    }
}
