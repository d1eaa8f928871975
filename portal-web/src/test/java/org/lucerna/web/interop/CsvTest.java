package org.lucerna.web.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "|calc", "%0A", "＝1"})
    void noCellIsAFormula(String typed) {
        Csv csv = new Csv(List.of("name"));
        csv.add(List.of(typed));

        assertThat(csv.toString()).isEqualTo("\uFEFF\"name\"\r\n\"'" + typed + "\"\r\n");
    }

    @Test
    void quotesCommasAndLineBreaksStayInTheirCell() {
        Csv csv = new Csv(List.of("a", "b"));
        csv.add(List.of("said \"yes\", then\r\nno", "Ωμέγα"));

        assertThat(csv.toString()).endsWith("\"said \"\"yes\"\", then\r\nno\",\"Ωμέγα\"\r\n");
    }
}
