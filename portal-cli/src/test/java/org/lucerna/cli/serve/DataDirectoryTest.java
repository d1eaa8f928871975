package org.lucerna.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.cli.CannotGoOn;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void aNewDirectoryIsMadeReady() {
        DataDirectory directory = DataDirectory.open(folder.resolve("new/data"));
        assertThat(directory.resolve("files")).isEmptyDirectory();
    }

    @Test
    void aDirectoryThatCannotBeMadeIsToldWithTheWayOut() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageStartingWith("cannot write to the data directory")
                .hasMessageContaining("--data");
    }

    @Test
    void whatTheLastStartUnpackedIsGone() throws Exception {
        DataDirectory directory = DataDirectory.open(folder.resolve("data"));
        Files.createDirectories(directory.emptyRunFolder().resolve("applications/old"));
        assertThat(directory.emptyRunFolder()).isEmptyDirectory();
    }
}
