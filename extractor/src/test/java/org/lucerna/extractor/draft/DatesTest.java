package org.lucerna.extractor.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2019-03-14T09:00:00Z, 2019-03-14",
        "2019-03, 2019-03-01",
        "D:20130615120000+02'00', 2013-06-15",
        "2016, 2016-01-01",
        "14 March 2019, 2019-03-14"
    })
    void metadataAreWrittenInManyWays(String written, LocalDate day) {
        assertThat(Dates.parse(written)).contains(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Submission date: 30 June 2015; 2015-06-30",
                "© 2012 La Strada; 2012-01-01",
                "Veröffentlicht am 3. Mai 2018; 2018-05-03",
                "Finito di stampare nel mese di ottobre 2014; 2014-10-01",
                "Publié le 1er juin 2011; 2011-06-01",
                "Fecha de publicación: 5 de abril de 2017; 2017-04-05",
                "Published May 2010; 2010-05-01"
            })
    void whatIsPrintedBesidePublishedCounts(String printed, LocalDate day) {
        assertThat(Dates.findPrinted("A report\n" + printed + "\nMore text")).contains(day);
    }

    @Test
    void theFutureAndTheAbsurdAreNoDates() {
        assertThat(Dates.parse("2999-01-01")).isEmpty();
        assertThat(Dates.parse("0001-01-01")).isEmpty();
        assertThat(Dates.parse("2019-13-45")).isEmpty();
        assertThat(Dates.findPrinted("Phone 2012 4455, call us")).isEmpty();
    }
}
