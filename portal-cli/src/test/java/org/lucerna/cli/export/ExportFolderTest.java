package org.lucerna.cli.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.cli.CannotGoOn;
import org.lucerna.cli.export.ExportFolder.Counts;

class ExportFolderTest {

    private static final URI PORTAL = URI.create("https://lucerna.example");

    @TempDir
    Path folder;

    @Test
    void anExportThatWasCutShortIsNotTakenForWhole() {
        Path path = folder.resolve("new/export");
        assertThat(ExportFolder.isOne(path)).isFalse();

        ExportFolder begun = ExportFolder.begin(path);
        assertThat(ExportFolder.isOne(path)).isTrue();
        assertThatThrownBy(begun::counts).isInstanceOf(CannotGoOn.class).hasMessageContaining("cut short");

        ExportFolder again = ExportFolder.begin(path);
        again.finish(PORTAL, new Counts(365, 173, 50, 28));
        assertThat(new ExportFolder(path).counts()).isEqualTo(new Counts(365, 173, 50, 28));
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenOver() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Ana");

        assertThatThrownBy(() -> ExportFolder.begin(folder)).isInstanceOf(CannotGoOn.class);
        assertThatThrownBy(() -> ExportFolder.begin(letter)).isInstanceOf(CannotGoOn.class);
        assertThat(folder).isDirectoryContaining("glob:**/letter.txt");
    }

    @Test
    void noFileOutsideOfTheFolderIsSentForAnOriginal() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        ExportFolder export = ExportFolder.begin(folder.resolve("export"));
        Path inside = Files.createDirectories(export.originals().resolve("0a"));
        Files.createSymbolicLink(inside.resolve("link.txt"), secret);
        Files.writeString(inside.resolve("report.txt"), "report");

        assertThat(export.original("originals/0a/report.txt")).hasContent("report");
        for (String name :
                new String[] {"../secret.txt", "originals/../../secret.txt", secret.toString(), "originals/0a/link.txt"
                }) {
            assertThatThrownBy(() -> export.original(name)).as(name).isInstanceOf(CannotGoOn.class);
        }
    }

    @Test
    void anOriginalsNameLeadsNowhereElse() {
        assertThat(LibraryExport.safe("Über Grenzen.pdf")).isEqualTo("Über Grenzen.pdf");
        assertThat(LibraryExport.safe("../../etc/passwd")).isEqualTo("_.._.._etc_passwd");
        assertThat(LibraryExport.safe("")).isEqualTo("_");
        assertThat(LibraryExport.safe("x".repeat(400) + ".pdf")).hasSize(120).endsWith("x.pdf");
    }
}
