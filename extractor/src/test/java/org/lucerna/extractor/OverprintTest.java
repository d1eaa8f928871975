package org.lucerna.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.imports.extract.DocumentExtractor;
import org.lucerna.imports.extract.Extraction;
import org.lucerna.imports.extract.process.ProcessExtractor;

class OverprintTest {

    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    @TempDir
    Path folder;

    private interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    @Test
    void boldByPrintingTwiceIsReadOnce() throws Exception {
        assertThat(textOf(page -> {
                    for (float shift : new float[] {0, 0.3f, 0.6f}) {
                        write(page, "Shelter for all, aid and skill", 60 + shift, 700 - shift);
                    }
                }))
                .isEqualTo("Shelter for all, aid and skill");
    }

    @Test
    void doubleLettersAndRepeatedWordsStay() throws Exception {
        String line = "ill will IIII 1111 ....... mmm that that";
        assertThat(textOf(page -> write(page, line, 60, 700))).isEqualTo(line);
    }

    @Test
    void theSameLineOnTwoPagesIsOnBoth() throws Exception {
        List<String> pages = pagesOf(page -> write(page, "Page of a handbook", 60, 700), 3);
        assertThat(pages).hasSize(3).allMatch("Page of a handbook"::equals);
    }

    private String textOf(Drawing drawing) throws Exception {
        return pagesOf(drawing, 1).getFirst();
    }

    private List<String> pagesOf(Drawing drawing, int count) throws Exception {
        Path file = folder.resolve("drawn.pdf");
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    drawing.on(content);
                }
            }
            pdf.save(file.toFile());
        }
        try (DocumentExtractor extractor = new ProcessExtractor(Extractors.settings(folder.resolve("work")))) {
            return ((Extraction.Document) extractor.extract(file, "drawn.pdf")).pages();
        }
    }

    private static void write(PDPageContentStream page, String text, float x, float y) throws IOException {
        page.beginText();
        page.setFont(FONT, 12);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }
}
