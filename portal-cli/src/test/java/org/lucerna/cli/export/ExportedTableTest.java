package org.lucerna.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportedTableTest {

    @TempDir
    Path folder;

    @Test
    void aTableIsTakenApartBetweenItsRows() throws Exception {
        String titles = "\uFEFF\"id\",\"name\"\r\n";
        String first = "\"1\",\"said \"\"yes\"\",\nthen \"\"\r\nno\"\r\n";
        String second = "\"2\",\"plain\"\r\n";
        String third = "\"3\",\"last\"";
        Path file = Files.writeString(folder.resolve("table.csv"), titles + first + second + third);

        assertThat(ExportedTable.count(file)).isEqualTo(3);
        try (ExportedTable table = ExportedTable.open(file)) {
            assertThat(table.next(2)).contains(titles + first + second);
            assertThat(table.rowsBefore()).isZero();
            assertThat(table.next(2)).contains(titles + third);
            assertThat(table.rowsBefore()).isEqualTo(2);
            assertThat(table.rows()).isEqualTo(1);
            assertThat(table.next(2)).isEmpty();
        }
    }

    @Test
    void aTableWithoutRowsHasNone() throws Exception {
        Path file = Files.writeString(folder.resolve("table.csv"), "\"id\",\"name\"\r\n");

        assertThat(ExportedTable.count(file)).isZero();
        try (ExportedTable table = ExportedTable.open(file)) {
            assertThat(table.next(10)).isEmpty();
        }
    }
}
