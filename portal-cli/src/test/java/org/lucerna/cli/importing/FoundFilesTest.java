package org.lucerna.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.cli.CannotGoOn;

class FoundFilesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aFolderOfTwoDocuments() throws IOException {
        Files.createDirectories(folder.resolve("2024"));
        Files.writeString(folder.resolve("2024/report.txt"), "What we learnt");
        Files.writeString(folder.resolve("handbook.txt"), "How we work");
    }

    @Test
    void filesOfAllFoldersAreFoundInTheOrderOfTheirNames() {
        assertThat(namesOfWanted()).containsExactly("2024/report.txt", "handbook.txt");
    }

    @Test
    void aLinkIsNamedAndNotFollowed() throws IOException {
        Path secret =
                Files.writeString(folder.resolveSibling(folder.getFileName() + "-secret"), "addresses of shelters");
        Files.createSymbolicLink(folder.resolve("innocent.txt"), secret);
        Files.createSymbolicLink(folder.resolve("whole-disk"), folder.getRoot());

        FoundFiles found = FoundFiles.below(List.of(folder));

        assertThat(namesOfWanted()).containsExactly("2024/report.txt", "handbook.txt");
        assertThat(found.leftAside()).hasSize(2).allSatisfy(left -> {
            assertThat(left.result()).isEqualTo(Outcome.Result.SKIPPED);
            assertThat(left.reason()).hasValueSatisfying(why -> assertThat(why).contains("link"));
        });
    }

    @Test
    void aPipeIsLeftAsideForItWouldNeverEnd() throws Exception {
        int made = new ProcessBuilder("mkfifo", folder.resolve("pipe.pdf").toString())
                .start()
                .waitFor();
        assertThat(made).isZero();

        FoundFiles found = FoundFiles.below(List.of(folder));

        assertThat(found.wanted()).hasSize(2);
        assertThat(found.leftAside())
                .singleElement()
                .satisfies(left -> assertThat(left.file()).endsWith("pipe.pdf"));
    }

    @Test
    void whatSystemsLeaveInFoldersIsNoDocument() throws IOException {
        Files.writeString(folder.resolve(".DS_Store"), "x");
        Files.writeString(folder.resolve("._handbook.txt"), "x");

        assertThat(namesOfWanted()).containsExactly("2024/report.txt", "handbook.txt");
    }

    @Test
    void aPathThatDoesNotExistIsAWrongCall() {
        assertThatThrownBy(() -> FoundFiles.below(List.of(folder, folder.resolve("nowhere"))))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageContaining("nowhere");
    }

    private List<String> namesOfWanted() {
        return FoundFiles.below(List.of(folder)).wanted().stream()
                .map(file -> folder.relativize(file.path()).toString())
                .toList();
    }
}
