package org.lucerna.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.imports.extract.Extraction.Document;
import org.lucerna.imports.extract.Extraction.Reason;
import org.lucerna.imports.extract.Extraction.Refused;
import org.lucerna.imports.extract.process.ExtractionSettings;
import org.lucerna.imports.extract.process.ProcessExtractor;

/** Pictures of pages: read where Tesseract is installed, named as scans elsewhere. */
class ScansTest {

    @TempDir
    Path folder;

    private ExtractionSettings settings() {
        return Extractors.settings(folder.resolve("tmp")).withWorkers(1, 512, 500);
    }

    private static BufferedImage picture(String... lines) {
        BufferedImage picture = new BufferedImage(1240, 600, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, 1240, 600);
        brush.setColor(Color.BLACK);
        brush.setFont(new Font(Font.SERIF, Font.PLAIN, 42));
        for (int i = 0; i < lines.length; i++) {
            brush.drawString(lines[i], 80, 120 + 70 * i);
        }
        brush.dispose();
        return picture;
    }

    private Path scan() throws IOException {
        Path file = folder.resolve("scan.pdf");
        try (PDDocument pdf = new PDDocument()) {
            for (String text : new String[] {"The shelter in Turin has twelve beds.", "The night bus leaves at ten."}) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(LosslessFactory.createFromImage(pdf, picture(text)), 30, 400, 550, 266);
                }
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    @Test
    void aScanIsReadPageByPage() throws IOException {
        try (ProcessExtractor extractor = new ProcessExtractor(settings())) {
            assumeTrue(extractor.ocrVersion().isPresent(), "Tesseract is not installed");
            Document document = (Document) extractor.extract(scan(), "scan.pdf");
            assertThat(document.ocr()).isTrue();
            assertThat(document.pages()).hasSize(2);
            assertThat(document.pages().get(0)).contains("shelter in Turin");
            assertThat(document.pages().get(1)).contains("night bus");
        }
    }

    @Test
    void aPictureIsReadLikeAPage() throws IOException {
        Path file = folder.resolve("notice.png");
        ImageIO.write(picture("The shelter in Turin has twelve beds."), "png", file.toFile());
        try (ProcessExtractor extractor = new ProcessExtractor(settings())) {
            assumeTrue(extractor.ocrVersion().isPresent(), "Tesseract is not installed");
            Document document = (Document) extractor.extract(file, "notice.png");
            assertThat(document.ocr()).isTrue();
            assertThat(document.pages()).singleElement().asString().contains("shelter in Turin");
        }
    }

    @Test
    void withoutTesseractAScanIsNamedAsOne() throws IOException {
        try (ProcessExtractor extractor = new ProcessExtractor(settings().withOcr(false))) {
            assertThat(extractor.ocrVersion()).isEmpty();
            assertThat(extractor.extract(scan(), "scan.pdf")).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.NO_TEXT);
                assertThat(refused.detail()).contains("scan");
            });
        }
    }
}
