package org.lucerna.foundation.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The house in the Lindenstraße 12, second floor | Lindenstraße 12",
                "Frankfurter Straße 7b | Frankfurter Straße 7",
                "siamo in via Giuseppe Garibaldi 12 | via Giuseppe Garibaldi 12",
                "via roma 12 | via roma 12",
                "via Roma 12/A, terzo piano | via Roma 12",
                "ul. Marszałkowska 3/5 | ul. Marszałkowska 3",
                "Lindenstraße 12: ring twice | Lindenstraße 12",
                "LINDENSTRASSE 12 | LINDENSTRASSE 12",
                "lindenstr. 12 | lindenstr. 12",
                "12 Rue des Lilas | 12 Rue des",
                "Rue de la Loi 16 | Rue de la Loi 16",
                "en la calle de la Luna, nº 5 | calle de la Luna, nº 5",
                "au 3 place de la Paix | 3 place de la Paix",
                "12 bis, rue des Lilas | 12 bis, rue des",
                "14 Elm Park Road, ring twice | 14 Elm Park Road",
                "Keizersgracht 123 | Keizersgracht 123",
                "Drottninggatan 7 | Drottninggatan 7",
                "ul. Marszałkowska 3 | ul. Marszałkowska 3",
                "Strada Mihai Eminescu nr. 14 | Strada Mihai Eminescu nr. 14",
                "Kossuth utca 5 | Kossuth utca 5",
                "вул. Шевченка 5 | вул. Шевченка 5",
                "οδός Ερμού 15 | οδός Ερμού 15",
                "İstiklal Caddesi No: 5 | İstiklal Caddesi No: 5",
                "Rruga Myslym Shyri 44 | Rruga Myslym Shyri 44",
                "44.4949, 11.3426 | 44.4949, 11.3426",
                "lat 52.37403 / 4.88969 | 52.37403 / 4.88969",
                "44° 29′ 38″ N | 44° 29′",
                "8FPHF8VV+57 | 8FPHF8VV+57",
                "///filled.count.soap | ///filled.count.soap",
                "see https://www.google.com/maps/place/somewhere | google.com/maps/place/somewhere",
                "https://maps.app.goo.gl/AbC | maps.app.goo.gl/AbC",
                "https://www.openstreetmap.org/#map=19/44.49/11.34 | openstreetmap.org/#map=19/44.49/11.34"
            })
    void whatLeadsToOneHouseIsFound(String text, String found) {
        assertThat(Places.find(text)).contains(found);
        assertThat(Places.replaceAll(text, "…")).contains("…").doesNotContain(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Write via WhatsApp 24/7, or via e-mail, 24 hours a day.",
                "Si risponde via telefono 24 ore su 24.",
                "trabajo de calle con 12 voluntarias, equipo de calle 24 horas",
                "numéro gratuit 24/24, équipes de rue dans 4 villes, travail de rue 24 heures",
                "Notunterkunft: 12 Schlafplätze; Straße 9.00 bis 12.00 Uhr",
                "corso di lingua 2012; corsi per 15 persone",
                "Capacité : 1 place disponible, 6 places pour femmes",
                "15 Plätze, davon 3 frei; Straßenarbeit an 5 Tagen",
                "Street work in 4 towns; a drop-in centre in the main street",
                "Puglia, Bari and its province",
                "Mon-Fri 9.00-13.00, 15.00-18.00; +39 0861 796666",
                "1.200,50 euro; 2.500 people in 2011",
                "the law of 2014, article 18, and directive 2011/36/EU"
            })
    void whatAnOrganisationOtherwiseSaysIsLeftAlone(String text) {
        assertThat(Places.find(text)).isEmpty();
        assertThat(Places.replaceAll(text, "…")).isEqualTo(text);
    }

    @Test
    @Timeout(20)
    void aHostileTextTakesNoLongerThanAnother() {
        for (String piece :
                List.of("Via A ", "via ", "12 Elm ", "1.2345", "1° ", "///a.", "calle con ", "A", "maps.google.")) {
            long begun = System.nanoTime();
            Places.find(piece.repeat(4000));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(piece).isLessThan(Duration.ofSeconds(2));
        }
    }
}
