package org.lucerna.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.cli.CannotGoOn;

class ReportTest {

    @TempDir
    Path folder;

    @Test
    void eachFileHasItsFourFieldsWhateverBecameOfIt() throws Exception {
        Path file = folder.resolve("report.json");
        Report.to(file)
                .write(List.of(
                        new Outcome("a.pdf", Outcome.Result.IMPORTED, Optional.empty(), Optional.of(7L)),
                        Outcome.refused("\"b\".pdf", "It is encrypted.")));
        try (Reader text = Files.newBufferedReader(file)) {
            JsonArray report = Json.createReader(text).readArray();
            assertThat(report).hasSize(2);
            assertThat(report.get(0))
                    .hasToString("{\"file\":\"a.pdf\",\"outcome\":\"imported\",\"reason\":null,\"id\":7}");
            assertThat(report.getJsonObject(1).getString("file")).isEqualTo("\"b\".pdf");
            assertThat(report.getJsonObject(1).isNull("id")).isTrue();
        }
    }

    @Test
    void aReportThatCannotBeWrittenIsToldBeforeTheImportBegins() {
        assertThatThrownBy(() -> Report.to(folder.resolve("no/such/folder.json")))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageContaining("--report");
    }
}
