package org.lucerna.directory.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lucerna.directory.entry.People.ANA;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.exchange.UnreadableFile;

/** How a file may be saved, and what is no file of organisations. */
interface FileKindsContract extends Importing {

    @Test
    default void aFormulaIsAText() throws Exception {
        take("name,description\n\"'=HYPERLINK(\"\"http://evil.example\"\")\",=1+1\n");

        EntryDraft said = all().getFirst().data();
        assertThat(said.name()).isEqualTo("=HYPERLINK(\"http://evil.example\")");
        assertThat(said.description()).isEqualTo("=1+1");
    }

    @Test
    default void aTableIsReadHoweverItWasSaved() throws Exception {
        String rows = "name;country;town\nCafé Lumière;Österreich;Wien\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            assertThat(nameOf(rows.getBytes(charset))).isEqualTo("Café Lumière");
        }
        assertThat(nameOf(("\uFEFF" + rows).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("Café Lumière");
        assertThat(nameOf(("\uFEFF" + rows).getBytes(StandardCharsets.UTF_8))).isEqualTo("Café Lumière");
        assertThat(nameOf(rows.replace(';', '\t').replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Café Lumière");
    }

    @Test
    default void aWorkbookIsReadAsATable() throws Exception {
        Path file = folder().resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            Worksheet sheet = workbook.newWorksheet("Organisations");
            List<String> titles = List.of("Name", "Country", "Postal code", "Verified on", "Capacity", "Description");
            for (int place = 0; place < titles.size(); place++) {
                sheet.value(0, place, titles.get(place));
            }
            sheet.value(2, 0, "Centro Aurora");
            sheet.value(2, 1, "Italy");
            sheet.value(2, 2, 70121);
            sheet.value(2, 3, java.time.LocalDate.of(2020, 5, 4));
            sheet.style(2, 3).format("yyyy-mm-dd").set();
            sheet.formula(2, 4, "1+1");
            sheet.inlineString(2, 5, "=cmd|' /C calc'!A0");
            workbook.finish();
        }

        ImportReport report = as(ANA, () -> imports().apply(file, PORTAL, LIMITS, unused -> {}));

        assertThat(report.lines()).extracting(ImportLine::row).containsExactly(3);
        EntryDraft said = all().getFirst().data();
        assertThat(said.postalCode()).isEqualTo("70121");
        assertThat(said.verifiedOn()).hasToString("2020-05-04");
        assertThat(said.description()).isEqualTo("=cmd|' /C calc'!A0");
    }

    @Test
    default void aFileThatIsNoneIsRefusedWithItsReason() throws Exception {
        assertUnreadable("", "directoryImport.file.noName");
        assertUnreadable("a,b\n1,2\n", "directoryImport.file.noName");
        assertUnreadable("name,Name\n1,2\n", "directoryImport.file.columnTwice");
        assertUnreadable("PK\u0003\u0004 and then nothing", "directoryImport.file.workbook");
        assertUnreadable("{\"total_items\": 3", "directoryImport.file.json");
        assertUnreadable("[12]", "directoryImport.file.json");
        assertUnreadable("[" + "[".repeat(100_000), "directoryImport.file.json");
        assertUnreadable("name\n" + "x\n".repeat(1001), "directoryImport.file.tooManyRows");
        assertUnreadable("name\n\"" + "x".repeat(400_000) + "\"\n", "directoryImport.file.row");
    }

    @Test
    default void aWorkbookThatUnpacksToTooMuchIsRefused() throws Exception {
        Path file = folder().resolve("bomb.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new java.util.zip.ZipOutputStream(out)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("xl/sharedStrings.xml"));
            byte[] much = new byte[1_000_000];
            for (int times = 0; times < 20; times++) {
                zip.write(much);
            }
        }

        assertThat(Files.size(file)).isLessThan(100_000);
        assertThatThrownBy(() -> as(ANA, () -> imports().plan(file, PORTAL, LIMITS, unused -> {})))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        e -> assertThat(e.messageKey()).isEqualTo("directoryImport.file.tooLarge"));
    }
}
