package org.lucerna.directory.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a place is, found in what people write. */
class PlaceTracesTest {

    private static final Set<String> NONE = Set.of();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It is at Via della Lanterna 12, ring twice. | It is at …, ring twice.",
                "VIA DELLA LANTERNA 12 | …",
                "via\u00a0della  Lanterna, 12 | …",
                "Vía della Lantérna 12 | …",
                "Via d\u200bella Lan\u00adterna 12 | …",
                "www.house.example/via-della-lanterna-12 | www.house.example/…",
                "https://house.example/?q=Via%20della+Lanterna%2C12 | https://house.example/?q=…",
                "viadellalanterna12@house.example | …@house.example"
            })
    void aKnownStreetIsFoundHoweverItIsWritten(String text, String without) {
        assertThat(PlaceTraces.without(text, Set.of("Via della Lanterna 12"))).isEqualTo(without);
        assertThat(PlaceTraces.tells(text, Set.of("Via della Lanterna 12"))).isTrue();
    }

    @Test
    void aGermanStreetIsTheSameInFullInShortAndInCapitals() {
        for (String text : new String[] {"LINDENSTRASSE 12", "Lindenstr. 12", "Lindenstrasse 12", "lindenstraße, 12"}) {
            assertThat(PlaceTraces.without(text, Set.of("Lindenstraße 12"))).isEqualTo("…");
        }
        assertThat(PlaceTraces.without("schloßweg 4", Set.of("Schlossweg 4"))).isEqualTo("…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hier: Lindenstraße 12",
                "nous sommes 12 rue des Lilas",
                "41.118756, 16.872044",
                "maps.app.goo.gl/AbC123"
            })
    void aPlaceIsFoundByItsShape(String text) {
        assertThat(PlaceTraces.without(text, NONE)).contains("…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bari, Puglia",
                "Reachable via our hotline 24/7, by appointment …",
                "1.500 / 2.000 euro; 12 places, 3 of them for 2 adults",
                "+39 0861 796666, 116 016",
                "Κέντρο Υποδοχής, 5 γλώσσες",
                "https://www.example.org/en/about/2012"
            })
    void whatTellsNoPlaceIsLeftAlone(String text) {
        assertThat(PlaceTraces.without(text, NONE)).isEqualTo(text);
    }

    @Test
    void aStreetOfAFewLettersStandsInAnyText() {
        assertThat(PlaceTraces.tells("Via 5 women came", Set.of("Via 5", "", "…")))
                .isFalse();
    }
}
