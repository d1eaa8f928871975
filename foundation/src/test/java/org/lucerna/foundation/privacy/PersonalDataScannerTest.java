package org.lucerna.foundation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lucerna.foundation.privacy.PersonalDataScanner.Finding;
import org.lucerna.foundation.privacy.PersonalDataScanner.Kind;

class PersonalDataScannerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She was born on 3 March 2001 in Edo. | BIRTH_DATE | 3 March 2001",
                "DOB 12/31/1998 | BIRTH_DATE | 12/31/1998",
                "born March 3rd, 2001 | BIRTH_DATE | March 3rd, 2001",
                "geboren am 3. März 2001 | BIRTH_DATE | 3. März 2001",
                "Geburtsdatum 03.03.01 | BIRTH_DATE | 03.03.01",
                "nata il 3 marzo 2001 | BIRTH_DATE | 3 marzo 2001",
                "nata il 1° gennaio 1999 | BIRTH_DATE | 1° gennaio 1999",
                "nacida el 3 de marzo de 2001 | BIRTH_DATE | 3 de marzo de 2001",
                "née le 3 février 2001 | BIRTH_DATE | 3 février 2001",
                "1999-07-14 | BIRTH_DATE | 1999-07-14",
                "a baby born 2.11.2026 | BIRTH_DATE | 2.11.2026",
                "her passport is A01234567 | DOCUMENT | A01234567",
                "Reisepass C01X00T47 | DOCUMENT | C01X00T47",
                "carta d’identità AX 1234567 | DOCUMENT | AX 1234567",
                "codice fiscale RSSMRA85T10A562S | DOCUMENT | RSSMRA85T10A562S",
                "su DNI es 12345678Z | DOCUMENT | 12345678Z",
                "NIE X1234567L | DOCUMENT | X1234567L",
                "numéro de passeport 12345678 | DOCUMENT | 12345678",
                "CNP 2980512123456 | DOCUMENT | 2980512123456",
                "call her at +39 333 1234567 | PHONE | +39 333 1234567",
                "ihre Nummer: 0170/1234567 | PHONE | 0170/1234567",
                "su móvil es 612 345 678 | PHONE | 612 345 678",
                "son numéro 06.12.34.56.78 | PHONE | 06.12.34.56.78",
                "(020) 7946 0123 | PHONE | (020) 7946 0123",
                "write to maria.r@mail.example please | EMAIL | maria.r@mail.example",
                "in the Lindenstraße 12, second floor | STREET | Lindenstraße 12",
                "abita in via Giuseppe Garibaldi 12 | STREET | via Giuseppe Garibaldi 12",
                "vive en la calle Mayor, 5 | STREET | calle Mayor, 5",
                "12, rue des Lilas | STREET | 12, rue des",
                "she hides at 14 Elm Park Road now | STREET | 14 Elm Park Road"
            })
    void whatCouldTellWhoSomebodyIsIsFound(String text, Kind kind, String found) {
        assertThat(scan(text)).extracting(Finding::kind, Finding::text).containsExactly(tuple(kind, found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "We look for a safe place for a woman, 23, from Nigeria, from Monday on.",
                "Could we meet on 3.12.2026 or 4 December 2026, at 14.30?",
                "The directive 2011/36/EU, article 11, and the law of 2014.",
                "Il costo è di 1.200,50 euro per 12 mesi.",
                "Wir haben 15 Plätze, davon 3 frei; 2025 waren es 240 Anfragen.",
                "case number 2026-114",
                "Ζητούμε καταφύγιο για δύο άτομα.",
                "On may 2026 we will know; version 10.2.1 is out."
            })
    void whatASafeRequestSaysIsLeftAlone(String text) {
        assertThat(scan(text)).isEmpty();
    }

    @Test
    void eachPieceIsFoundOnceInTheOrderOfTheText() {
        assertThat(scan("Ana, +39 333 1234567, born 1.2.2003, passport YA1234567, ana@mail.example"))
                .extracting(Finding::kind)
                .containsExactly(Kind.PHONE, Kind.BIRTH_DATE, Kind.DOCUMENT, Kind.EMAIL);
    }

    @Test
    @Timeout(5)
    void aHostileTextTakesNoLongerThanAnother() {
        for (String piece : List.of("1.", "a", "1 ", "Via A ", "a.b", "1-", "A1", "+1 ", "12 Elm ", "(0", "P<")) {
            long begun = System.nanoTime();
            scan(piece.repeat(4000));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(piece).isLessThan(Duration.ofSeconds(2));
        }
    }

    private static List<Finding> scan(String text) {
        return PersonalDataScanner.scan(text, TODAY);
    }
}
