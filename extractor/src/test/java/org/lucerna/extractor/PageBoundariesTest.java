package org.lucerna.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.imports.extract.Extraction.Divisions;
import org.lucerna.imports.extract.Extraction.Document;
import org.lucerna.imports.extract.process.ProcessExtractor;

class PageBoundariesTest {

    private static final String RENDERED = "<w:r><w:lastRenderedPageBreak/></w:r>";
    private static final String ASKED = "<w:r><w:br w:type='page'/></w:r>";

    private static ProcessExtractor extractor;

    @TempDir
    Path folder;

    @BeforeAll
    static void start(@TempDir Path temporary) {
        extractor = new ProcessExtractor(Extractors.settings(temporary).withWorkers(1, 256, 500));
    }

    @AfterAll
    static void end() {
        extractor.close();
    }

    private static Document read(Path file) {
        return (Document) extractor.extract(file, file.getFileName().toString());
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String paragraph(String... content) {
        return "<w:p>" + String.join("", content) + "</w:p>";
    }

    private Document word(String... paragraphs) {
        return read(Samples.docx(folder.resolve("a.docx"), Samples.wordBody(String.join("", paragraphs))));
    }

    @Test
    void emptyPagesOfAPdfCount() {
        Document document = read(Samples.pdf(folder.resolve("a.pdf"), "", "Two", "", "Four", ""));
        assertThat(document.pages()).containsExactly("", "Two", "", "Four", "");
    }

    @Test
    void aBreakThatWordLaidOutEndsAPageInTheMiddleOfAParagraph() {
        Document document = word(paragraph(run("One"), RENDERED, run("Two")), paragraph(run("still two")));
        assertThat(document.divisions()).isEqualTo(Divisions.PAGE);
        assertThat(document.pages()).containsExactly("One", "Two\n\nstill two");
    }

    @Test
    void aBreakThatWasAskedForAndLaidOutIsOneBreak() {
        Document document = word(paragraph(run("One"), ASKED), paragraph(RENDERED, run("Two")));
        assertThat(document.pages()).containsExactly("One", "Two");
    }

    @Test
    void twoBreaksAskedForLeaveAnEmptyPage() {
        Document document = word(paragraph(run("One"), ASKED, ASKED), paragraph(RENDERED, run("Three")));
        assertThat(document.pages()).containsExactly("One", "", "Three");
    }

    @Test
    void aRowOverTwoPagesBreaksOnce() {
        String row = "<w:tbl><w:tr><w:tc>" + paragraph(run("a"), RENDERED, run("b")) + "</w:tc><w:tc>"
                + paragraph(run("c"), RENDERED, run("d")) + "</w:tc></w:tr></w:tbl>";
        assertThat(word(row).pages()).hasSize(2);
    }

    @Test
    void withoutBreaksAWordFileIsInPartsOfEvenLength() {
        String[] paragraphs = new String[40];
        Arrays.fill(paragraphs, paragraph(run("The shelter in Turin has twelve beds. ".repeat(10))));
        Document document = word(paragraphs);
        assertThat(document.divisions()).isEqualTo(Divisions.PART);
        assertThat(document.pages())
                .hasSizeBetween(4, 6)
                .allSatisfy(part -> assertThat(part)
                        .hasSizeBetween(1_500, 4_500)
                        .startsWith("The shelter")
                        .endsWith("beds."));
    }

    @Test
    void breaksThatLeavePagesLongerThanPaperAreNotPages() {
        Document document = word(
                paragraph(run("The shelter in Turin has twelve beds. ".repeat(300)), ASKED), paragraph(run("End")));
        assertThat(document.divisions()).isEqualTo(Divisions.PART);
    }

    @Test
    void deletedTextIsNotRead() {
        Document document = word(paragraph(run("Kept"), "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"));
        assertThat(document.pages()).containsExactly("Kept");
    }
}
