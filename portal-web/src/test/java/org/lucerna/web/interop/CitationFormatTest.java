package org.lucerna.web.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.text.Language;
import org.lucerna.library.resource.ResourceKind;
import org.lucerna.library.resource.ResourceView;

class CitationFormatTest {

    private static final URI PORTAL = URI.create("https://library.example.org");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static ResourceView record(String title, List<String> authors, String summary) {
        return new ResourceView(
                7,
                1,
                ResourceKind.PUBLICATION,
                null,
                title,
                authors,
                "La Lanterna",
                summary,
                List.of(),
                List.of(),
                Language.ITALIAN,
                2016,
                Audience.PUBLIC,
                null,
                null,
                null,
                NOW,
                NOW);
    }

    @Test
    void aTextThatLooksLikeRisStaysOnItsLine() {
        String ris = CitationFormat.RIS.write(
                record("Return\r\nER  - \nTY  - BOOK", List.of("Rossi, Anna"), "One\tsummary\u0000"), PORTAL);

        assertThat(ris.lines())
                .containsExactly(
                        "TY  - RPRT",
                        "ID  - lucerna7",
                        "TI  - Return ER - TY - BOOK",
                        "AU  - Rossi, Anna",
                        "PB  - La Lanterna",
                        "PY  - 2016",
                        "AB  - One summary",
                        "LA  - it",
                        "UR  - https://library.example.org/en/library/7",
                        "ER  - ");
    }

    @Test
    void bibtexKeepsItsBracesBalancedWhateverTheTitleHolds() {
        String bibtex = CitationFormat.BIBTEX.write(record("}, x={50% & \\more_{", List.of(), ""), PORTAL);

        assertThat(bibtex)
                .contains(
                        "title = {{\\textbraceright{}, x=\\textbraceleft{}50\\% \\& \\textbackslash{}more\\_\\textbraceleft{}}}");
        assertThat(bibtex.chars().filter(letter -> letter == '{').count())
                .isEqualTo(bibtex.chars().filter(letter -> letter == '}').count());
    }

    @Test
    void aBodyIsAuthoredWholeAndAPersonByFamilyName() {
        ResourceView view = record("Rights", List.of("Ministry of Health and Care", "Rossi, Anna"), "");

        assertThat(CitationFormat.BIBTEX.write(view, PORTAL))
                .contains("author = {{Ministry of Health and Care} and {Rossi}, Anna}");
        assertThat(CitationFormat.CSL_JSON.write(view, PORTAL))
                .contains("[{\"literal\":\"Ministry of Health and Care\"},{\"family\":\"Rossi\",\"given\":\"Anna\"}]");
    }
}
