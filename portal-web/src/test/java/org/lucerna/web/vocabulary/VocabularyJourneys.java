package org.lucerna.web.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lucerna.web.Journeys;
import org.lucerna.web.Multipart;
import org.lucerna.web.Portal;
import org.lucerna.web.members.Entering;

/** The glossary, its pages, and the vocabulary for programs. */
public interface VocabularyJourneys extends Journeys {

    @Test
    default void theGlossaryStandsInTheAlphabetOfTheReadersLanguageAndIsNarrowedByAWordInAnyLanguage() {
        String whole = visitor().get("/de/glossary").text();
        assertThat(whole).contains("Schutzunterkunft", "/de/glossary/S19", "id=\"letter-S\"");

        String narrowed =
                visitor().get("/de/glossary?scheme=S&q=CASA+DE+ACOGIDA").text();
        assertThat(narrowed)
                .contains("Schutzunterkunft", "casa de acogida (es)")
                .doesNotContain("Strafverfolgung");
        assertThat(visitor().get("/de/glossary?scheme=nonsense&q=%3Cscript%3E").text())
                .doesNotContain("<script>alert", "q=<script>")
                .contains("&lt;script&gt;");
    }

    @Test
    default void aConceptSaysItsLabelsInAllLanguagesItsNeighboursAndWhatIsFiledUnderIt() {
        operator().post("/api/v1/resources", "{\"title\":\"Potoroo house\",\"topics\":[\"S23\"]}");
        operator().hitsOnceThereAre("Potoroo");

        String spanish = visitor().get("/es/glossary/S23").text();

        assertThat(spanish)
                .contains(
                        "rehabilitation centre",
                        "centro di riabilitazione",
                        "Rehabilitationszentrum",
                        "centro de rehabilitación",
                        "centre de réhabilitation",
                        "/es/search?topic=S23",
                        "Más general");
        assertThat(visitor().get("/es/glossary/NOSUCH").status()).isEqualTo(404);
    }

    @Test
    default void theVocabularyIsTakenAlongAsSkosInTheFormThatWasAskedFor() {
        Portal.Answer turtle = visitor().get("/api/v1/vocabulary");
        assertThat(turtle.header("Content-Type")).startsWith("text/turtle");
        assertThat(turtle.text()).contains("skos:prefLabel", "\"safe house\"@en", "/glossary/S19>");

        Portal.Answer xml = visitor().with("Accept", "application/rdf+xml").get("/api/v1/vocabulary/S19");
        assertThat(xml.header("Content-Type")).startsWith("application/rdf+xml");
        assertThat(xml.text()).contains("<skos:notation>S19</skos:notation>");
        assertThat(visitor().get("/api/v1/vocabulary/S19?format=rdf").text()).isEqualTo(xml.text());

        assertThat(visitor()
                        .with("If-None-Match", turtle.header("ETag"))
                        .get("/api/v1/vocabulary")
                        .status())
                .isEqualTo(304);
        assertThat(visitor().get("/api/v1/vocabulary/NOSUCH").status()).isEqualTo(404);
    }

    @Test
    default void anEditorChangesAConceptAndTakesItBack() {
        Portal vera = vera();
        String address = "/en/glossary/S52";
        Map<String, String> form = form(vera.get(address + "/edit").text());
        form.put("labels", form.get("labels") + "\nsq: urith i artë");
        form.put("synonyms", form.get("synonyms") + "\nen: golden mole refuge");
        form.put("save", "x");

        assertThat(vera.submit(address + "/edit", form).status()).isIn(200, 302, 303);
        assertThat(visitor().get(address).text()).contains("urith i artë", "golden mole refuge");
        assertThat(vera.submit(address + "/edit", form).text())
                .as("the same form again names a version that is no longer")
                .contains("Somebody else has changed");

        Map<String, String> again = form(vera.get(address + "/edit").text());
        Map<String, String> wrong = new LinkedHashMap<>(again);
        wrong.putAll(Map.of("broader", "S52", "labels", "a name without its language", "save", "x"));
        assertThat(vera.submit(address + "/edit", wrong).text()).contains("This line has no language before it");

        Map<String, String> undo = new LinkedHashMap<>(again);
        undo.put("undo", "x");
        undo.put("taking-back", "taking-back");
        undo.remove("form");
        vera.submit(address + "/edit", undo);
        assertThat(visitor().get(address).text()).doesNotContain("golden mole refuge");
    }

    @Test
    default void anEditorSeesWhichTermsAFileWouldBringAndThenBringsThemIn() {
        String address = "/en/admin/vocabulary";
        Portal vera = vera();
        Multipart form = new Multipart();
        Entering.form(vera.get(address).text(), "look").forEach(form::field);
        String file = """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix : <https://terms.example/> .
                :S880 a skos:Concept ; skos:inScheme :S ; skos:notation "S880" ; skos:prefLabel "quokka night desk"@en .
                :S881 a skos:Concept ; skos:inScheme :S ; skos:notation "S881" ; skos:prefLabel "Casa Rifugio"@it .
                """;

        String plan = vera.submit(address, form.file("file", "terms.ttl", file.getBytes(StandardCharsets.UTF_8)))
                .text();
        assertThat(plan).contains("1 new", "1 refused", "quokka night desk", "“Casa Rifugio” is the name of S21");
        assertThat(visitor().get("/en/glossary/S880").status()).isEqualTo(404);

        Map<String, String> going = Entering.form(plan, "take");
        going.put("going-on", going.remove("form"));
        going.put("key", Entering.inPage(plan, "key"));
        going.put("version", Entering.inPage(plan, "version"));
        assertThat(vera.submit(address, going).header("Location")).contains("?created=1&changed=0");
        assertThat(visitor().get("/en/glossary/S880").text()).contains("Quokka night desk");
        assertThat(vera.submit(address, going).text())
                .as("the file is gone once it came in")
                .contains("waited too long");
    }

    @Test
    default void whoIsNoEditorSeesNoForm() {
        assertThat(visitor().get("/en/glossary/S19").text()).doesNotContain("/glossary/S19/edit");
        assertThat(visitor().get("/en/glossary/S19/edit").text()).doesNotContain("name=\"synonyms\"");
        assertThat(visitor()
                        .submit("/en/glossary/S19/edit", Map.of("labels", "en: hijacked", "save", "x"))
                        .status())
                .isNotEqualTo(500);
        assertThat(visitor().get("/en/glossary/S19").text()).doesNotContain("hijacked");
    }

    private Portal vera() {
        return Entering.administratorAnew(visitor());
    }

    /** The texts and hidden fields of a page's first form, as a browser would send them. */
    private static Map<String, String> form(String page) {
        Matcher body = Pattern.compile("<form[^>]*class=\"form\".*?</form>", Pattern.DOTALL)
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
        Matcher area = Pattern.compile("(<textarea[^>]*>)(.*?)</textarea>", Pattern.DOTALL)
                .matcher(body.group());
        while (area.find()) {
            fields.put(attribute(area.group(1), "name"), plain(area.group(2)).stripLeading());
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? plain(value.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
