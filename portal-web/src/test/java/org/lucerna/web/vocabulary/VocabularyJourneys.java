package org.lucerna.web.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lucerna.web.Journeys;
import org.lucerna.web.Portal;

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
}
