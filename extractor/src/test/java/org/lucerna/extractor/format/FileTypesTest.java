package org.lucerna.extractor.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTypesTest {

    @TempDir
    private Path folder;

    @Test
    void wordsAreMarkdownWhenTheirNameSaysSoAndPlainTextOtherwise() throws IOException {
        String words = "# Accueil téléphonique\n\nCinq temps pour un appel.\n";

        assertThat(typeOf(words, "accueil.md")).isEqualTo(FileType.MARKDOWN);
        assertThat(typeOf(words, "ACCUEIL.MARKDOWN")).isEqualTo(FileType.MARKDOWN);
        assertThat(typeOf(words, "accueil.txt")).isEqualTo(FileType.TEXT);
    }

    @Test
    void aWrongEndingDoesNotHideWhatAFileIs() throws IOException {
        assertThat(typeOf("%PDF-1.7\n", "leaflet.docx")).isEqualTo(FileType.PDF);
        assertThat(typeOf("{\\rtf1\\ansi Checkliste}", "checkliste.txt")).isEqualTo(FileType.RTF);
    }

    private FileType typeOf(String content, String name) throws IOException {
        return FileTypes.detect(Files.writeString(folder.resolve(name), content), name);
    }
}
