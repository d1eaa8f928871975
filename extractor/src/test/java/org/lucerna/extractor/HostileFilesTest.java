package org.lucerna.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.imports.extract.Extraction;
import org.lucerna.imports.extract.Extraction.Archive;
import org.lucerna.imports.extract.Extraction.Document;
import org.lucerna.imports.extract.Extraction.Member;
import org.lucerna.imports.extract.Extraction.Reason;
import org.lucerna.imports.extract.Extraction.Refused;
import org.lucerna.imports.extract.ExtractionLimits;
import org.lucerna.imports.extract.process.ProcessExtractor;

/** Each hostile file costs itself, with one plain reason, and the next good file is read. */
class HostileFilesTest {

    private static ProcessExtractor extractor;
    private static Path temporary;

    @TempDir
    Path folder;

    @BeforeAll
    static void start(@TempDir Path temporaryFolder) {
        temporary = temporaryFolder;
        extractor = new ProcessExtractor(Extractors.settings(temporary)
                .withWorkers(1, 256, 500)
                .withOcr(false)
                .withLimits(ExtractionLimits.DEFAULT
                        .withTime(Duration.ofSeconds(20))
                        .withCharacters(1_000_000)
                        .withArchive(3, 500, 1L << 30)));
    }

    @AfterAll
    static void nothingIsLeftBehind() throws IOException {
        extractor.close();
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    @AfterEach
    void theNextGoodFileIsRead() {
        Path good = Samples.docx(folder.resolve("good.docx"), "The shelter in Turin has twelve beds.");
        assertThat(extractor.extract(good, "good.docx")).isInstanceOf(Document.class);
    }

    private HostileFiles make() {
        return new HostileFiles(folder);
    }

    private static Reason refusal(Path file) {
        Extraction extraction = extractor.extract(file, file.getFileName().toString());
        assertThat(extraction).as(file.getFileName().toString()).isInstanceOf(Refused.class);
        return ((Refused) extraction).reason();
    }

    private static String text(Path file) {
        Extraction extraction = extractor.extract(file, file.getFileName().toString());
        assertThat(extraction).as(file.getFileName().toString()).isInstanceOf(Document.class);
        return String.join("\n", ((Document) extraction).pages());
    }

    private static List<Member> members(Path file) {
        Extraction extraction = extractor.extract(file, file.getFileName().toString());
        assertThat(extraction).as(file.getFileName().toString()).isInstanceOf(Archive.class);
        try (Archive archive = (Archive) extraction) {
            return archive.members();
        }
    }

    private static List<Reason> refusals(List<Member> members) {
        return members.stream()
                .map(Member::refused)
                .map(refused -> refused == null ? null : refused.reason())
                .toList();
    }

    @Test
    void aBombInAnArchiveIsTooLarge() throws IOException {
        assertThat(refusals(members(make().zipBomb()))).containsExactly(Reason.TOO_LARGE);
        assertThat(refusals(members(make().gzipBomb()))).containsExactly(Reason.TOO_LARGE);
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefusedAsAWhole() {
        try (ProcessExtractor small = new ProcessExtractor(Extractors.settings(temporary)
                .withOcr(false)
                .withLimits(ExtractionLimits.DEFAULT.withArchive(3, 500, 20L << 20)))) {
            Extraction extraction = small.extract(make().zipThatUnpacksToTooMuch(), "much.zip");
            assertThat(extraction)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
        }
    }

    @Test
    void archivesInArchivesEndAtTheDepthLimit() throws IOException {
        List<Member> zips = members(make().nestedZips(40));
        assertThat(refusals(zips)).containsExactly(Reason.TOO_DEEP);
        assertThat(zips.getFirst().name()).isEqualTo("level-2.zip/level-3.zip/level-4.zip");
        assertThat(refusals(members(make().nestedGzips(40)))).containsExactly(Reason.TOO_DEEP);
    }

    @Test
    void tooManyFilesInAnArchiveAreNotImported() {
        assertThat(refusal(make().zipOfManyFiles(501))).isEqualTo(Reason.TOO_MANY_MEMBERS);
    }

    @Test
    void namesInArchivesAreForPeopleOnly() {
        List<Member> members = members(make().zipWithNames(
                        "../../etc/cron.d/evil.txt",
                        "/etc/passwd",
                        "C:\\Windows\\evil.txt",
                        "invoice\u202Etxt.exe",
                        "nul\0l.txt",
                        "Übersicht für Opfer.txt"));
        assertThat(members)
                .extracting(Member::name)
                .containsExactlyInAnyOrder(
                        "etc/cron.d/evil.txt",
                        "etc/passwd",
                        "Windows/evil.txt",
                        "invoicetxt.exe",
                        "null.txt",
                        "Übersicht für Opfer.txt");
        assertThat(members)
                .allSatisfy(member -> assertThat(String.valueOf(member.file())).matches(".*[/][0-9]+"));
        assertThat(temporary.resolveSibling("etc")).doesNotExist();
    }

    @Test
    void whatIsEncryptedSaysSo() throws IOException {
        assertThat(refusal(make().encryptedPdf())).isEqualTo(Reason.ENCRYPTED);
        assertThat(refusal(make().encryptedDocx())).isEqualTo(Reason.ENCRYPTED);
        assertThat(refusal(make().encryptedOdt())).isEqualTo(Reason.ENCRYPTED);
        assertThat(refusals(members(make().encryptedZip()))).containsExactly(Reason.ENCRYPTED);
    }

    @Test
    void entitiesAreNotExpanded() {
        assertThat(refusal(make().docxOfLaughs())).isEqualTo(Reason.CORRUPT);
        assertThat(refusal(make().odtOfLaughs())).isEqualTo(Reason.CORRUPT);
        assertThat(text(make().htmlOfLaughs()))
                .contains("The night shelter is open.")
                .hasSizeLessThan(5_000);
    }

    @Test
    void noFileOfTheMachineIsReachedFromADocument() {
        Path secret = Samples.write(folder.resolve("secret.txt"), "The address of the refuge.");
        assertThat(refusal(make().docxReachingFor(secret))).isEqualTo(Reason.CORRUPT);
        assertThat(refusal(make().odtReachingFor(secret))).isEqualTo(Reason.CORRUPT);
        assertThat(refusal(make().svgReachingFor(secret))).isEqualTo(Reason.UNSUPPORTED);
        for (Path file : List.of(make().htmlReachingFor(secret), make().epubReachingFor(secret))) {
            assertThat(text(file)).contains("The night shelter is open.").doesNotContain("refuge", "root:");
        }
    }

    @Test
    void brokenFilesAreCorrupt() throws IOException {
        assertThat(refusal(make().truncatedPdf())).isEqualTo(Reason.CORRUPT);
        assertThat(refusal(make().noiseAfter("%PDF-1.7\n", "noise.pdf"))).isEqualTo(Reason.CORRUPT);
        assertThat(refusal(make().noiseAfter("PK\3\4", "noise.docx"))).isEqualTo(Reason.CORRUPT);
        assertThat(refusal(make().noiseAfter("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "noise.doc")))
                .isEqualTo(Reason.CORRUPT);
        assertThat(refusal(make().noiseAfter("7z\u00BC\u00AF\u0027\u001C", "noise.7z")))
                .isEqualTo(Reason.CORRUPT);
        assertThat(refusal(make().noiseAfter("\u001F\u008B\u0008", "noise.gz"))).isEqualTo(Reason.CORRUPT);
        assertThat(refusal(make().noiseAfter("MZ", "program.exe"))).isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void pageTreesWithoutEndAreRefused() {
        assertThat(refusal(make().pdfInCircles())).isEqualTo(Reason.CORRUPT);
        assertThat(refusal(make().pdfWithEndlessPages()))
                .isIn(Reason.CORRUPT, Reason.TOO_SLOW, Reason.TOO_MUCH_MEMORY, Reason.NO_TEXT);
        assertThat(refusal(make().pdfOfBrackets())).isIn(Reason.CORRUPT, Reason.TOO_DEEP);
    }

    @Test
    void deepNestingIsReadOrRefusedButNeverFatal() {
        assertThat(text(make().deepHtml())).contains("The night shelter is open.");
        assertThat(extractor.extract(make().deepRtf(), "deep.rtf")).isNotNull();
    }

    @Test
    void aHugeDocumentIsCutAtTheCharacterLimit() {
        Extraction extraction = extractor.extract(make().hugeDocx(), "huge.docx");
        assertThat(extraction).isInstanceOfSatisfying(Document.class, document -> {
            assertThat(document.truncated()).isTrue();
            assertThat(String.join("", document.pages())).hasSizeLessThanOrEqualTo(1_000_000);
        });
    }

    @Test
    void aFileThatEatsMemoryIsToldSo() {
        assertThat(refusal(make().hungryXlsx())).isEqualTo(Reason.TOO_MUCH_MEMORY);
    }

    @Test
    void aFileThatTakesTooLongIsStopped() {
        try (ProcessExtractor hasty = new ProcessExtractor(Extractors.settings(temporary)
                .withOcr(false)
                .withLimits(ExtractionLimits.DEFAULT.withTime(Duration.ofSeconds(3))))) {
            assertThat(hasty.extract(make().endlesslyEmptyDocx(), "empty.docx"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_SLOW));
        }
    }

    @Test
    void emptyHugeAndLinkedFilesAreRefusedUnread() throws IOException {
        assertThat(refusal(Files.createFile(folder.resolve("empty.pdf")))).isEqualTo(Reason.EMPTY);
        assertThat(refusal(make().sparse(500))).isEqualTo(Reason.TOO_LARGE);
        Path target = Samples.write(folder.resolve("target.txt"), "The address of the refuge.");
        assertThat(refusal(Files.createSymbolicLink(folder.resolve("link.txt"), target)))
                .isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void theBytesDecideAndNotTheName() {
        Path pdf = Samples.pdf(folder.resolve("report.doc"), "The shelter in Turin has twelve beds.");
        assertThat(extractor.extract(pdf, "report.doc"))
                .isInstanceOfSatisfying(
                        Document.class,
                        document -> assertThat(document.mediaType()).isEqualTo("application/pdf"));
        Path docx = Samples.docx(folder.resolve("report.zip"), "The shelter in Turin has twelve beds.");
        assertThat(text(docx)).contains("twelve beds");
        Path text = Samples.write(folder.resolve("plain.pdf"), "The shelter in Turin has twelve beds.");
        assertThat(text(text)).contains("twelve beds");
    }
}
