package org.lucerna.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
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

/** Somebody fills in a form while the world goes on: sessions end, others write, and some of it is wrong. */
public interface FormJourneys extends Journeys {

    /** An administrator with a session of her own, which each journey may end. */
    private Portal irena() {
        return Entering.administratorAnew(visitor());
    }

    private String createdRecord(String title) {
        JsonObject record = operator()
                .post("/api/v1/resources", "{\"title\":\"" + title + "\"}")
                .json();
        return "/en/library/" + record.getInt("id");
    }

    /** The fields of a form as a browser would send them, its texts and hidden ones at least. */
    private static Map<String, String> fields(String page, String form) {
        Matcher body = Pattern.compile("<form[^>]*class=\"" + form + "\".*?</form>", Pattern.DOTALL)
                .matcher(page);
        assertThat(body.find()).as("a form in " + page).isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = Pattern.compile("<input[^>]*>").matcher(body.group());
        while (input.find()) {
            String type = attribute(input.group(), "type");
            if (!type.equals("submit") && !type.equals("checkbox")) {
                fields.put(attribute(input.group(), "name"), attribute(input.group(), "value"));
            }
        }
        fields.putAll(Map.of("kind", "publication", "audience", "public"));
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1).replace("&quot;", "\"").replace("&amp;", "&") : "";
    }

    private String title(String record) {
        return visitor()
                .get(record.replace("/en/library", "/api/v1/resources"))
                .json()
                .getString("title");
    }

    @Test
    default void everythingThatIsWrongWithAFormIsToldAtOnceAndWhatWasTypedStays() {
        Portal irena = irena();
        String record = createdRecord("Guide to night shelters");
        Map<String, String> form = fields(irena.get(record + "/edit").text(), "form");
        form.putAll(Map.of("title", " ", "year", "MMXX", "sourceUrl", "lantern", "rights", "ask us", "save", "x"));

        String answer = irena.submit(record + "/edit", form).text();

        assertThat(answer)
                .contains("id=\"title-error\"", "id=\"year-error\"", "id=\"sourceUrl-error\"")
                .contains("href=\"#title\"", "href=\"#year\"", "href=\"#sourceUrl\"")
                .contains("value=\"MMXX\"", "value=\"lantern\"", "value=\"ask us\"");
        assertThat(title(record)).isEqualTo("Guide to night shelters");
    }

    @Test
    default void theSecondOfTwoEditorsIsShownBothVersionsAndMayThenDecide() {
        Portal irena = irena();
        String record = createdRecord("Guide to day centres");
        Map<String, String> hers = fields(irena.get(record + "/edit").text(), "form");
        Map<String, String> theirs = new LinkedHashMap<>(hers);
        theirs.putAll(Map.of("title", "Guide to centres", "save", "x"));
        irena.submit(record + "/edit", theirs);

        hers.putAll(Map.of("title", "Guide to day and night centres", "save", "x"));
        String answer = irena.submit(record + "/edit", hers).text();

        assertThat(answer).contains("<td>Guide to centres</td>", "<td>Guide to day and night centres</td>");
        assertThat(title(record)).isEqualTo("Guide to centres");
        Map<String, String> decided = fields(answer, "form");
        decided.put("save", "x");
        irena.submit(record + "/edit", decided);
        assertThat(title(record)).isEqualTo("Guide to day and night centres");
    }

    @Test
    default void whatWasTypedSurvivesTheEndOfTheSession() {
        Portal irena = irena();
        String record = createdRecord("Guide to hotlines");
        Map<String, String> form = fields(irena.get(record + "/edit").text(), "form");
        form.putAll(Map.of("title", "Guide to \"hotlines\" & chats", "save", "x"));

        Answer ended = visitor().submit(record + "/edit", form);

        assertThat(ended.status()).isEqualTo(403);
        assertThat(ended.header("Cache-Control")).contains("no-store");
        assertThat(ended.text()).contains("/en/sign-in");
        Map<String, String> kept = fields(ended.text(), "form");
        assertThat(kept).containsEntry("title", "Guide to \"hotlines\" & chats");

        // Signed in once more, in another window: the old page's token is not the new session's, so she is asked once.
        Portal again = irena();
        Answer asked = again.submit(record + "/edit", kept);
        assertThat(asked.status()).isEqualTo(403);
        assertThat(title(record)).isEqualTo("Guide to hotlines");
        again.submit(record + "/edit", fields(asked.text(), "form"));
        assertThat(title(record)).isEqualTo("Guide to \"hotlines\" & chats");
    }

    @Test
    default void aKeptFormHoldsNoPassword() {
        Answer kept =
                irena().submit("/en/sign-in", Map.of("email", "x@y.example", "password", "hunter2", "csrf", "old"));

        assertThat(kept.status()).isEqualTo(403);
        assertThat(kept.text()).contains("x@y.example").doesNotContain("hunter2");
    }

    @Test
    default void theKeepingPlaceIsNoAddressOfItsOwn() {
        assertThat(visitor().get("/again").status()).isEqualTo(404);
        assertThat(visitor().submit("/again", Map.of("a", "b")).status()).isEqualTo(404);
    }

    @Test
    default void aFormThatIsTooLargeIsRefusedInWords() {
        Answer answer =
                visitor().submit("/en/library/import", new Multipart().file("files", "atlas.pdf", new byte[4 << 20]));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("too much at once");
    }
}
