package org.lucerna.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A folder of made-up documents in the mix that a network's shared drive holds: half of them PDF, then Word, slides,
 * pages of the web, OpenDocument, sheets, plain text. No two are alike.
 */
final class MixedFolder {

    private final Words words;
    private final SplittableRandom random = new SplittableRandom(2012);

    MixedFolder(Words words) {
        this.words = words;
    }

    /** Writes so many documents into the folder, which it creates. */
    void write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            switch (i % 20) {
                case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> pdf(folder.resolve("report-" + i + ".pdf"), 2 + random.nextInt(14));
                case 9, 10, 11, 12 -> docx(folder.resolve("manual-" + i + ".docx"), 10 + random.nextInt(60));
                case 13, 14 -> pptx(folder.resolve("training-" + i + ".pptx"), 5 + random.nextInt(15));
                case 15, 16 -> html(folder.resolve("news-" + i + ".html"), 5 + random.nextInt(20));
                case 17 -> xlsx(folder.resolve("list-" + i + ".xlsx"), 50 + random.nextInt(300));
                case 18 -> odt(folder.resolve("protocol-" + i + ".odt"), 10 + random.nextInt(40));
                default -> Files.writeString(folder.resolve("note-" + i + ".txt"), words.text(random, 600));
            }
        }
    }

    private void pdf(Path file, int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int number = 0; number < pages; number++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, number == 0 ? 18 : 10);
                    content.setLeading(14);
                    content.newLineAtOffset(60, 720);
                    for (int line = 0; line < 42; line++) {
                        content.showText(words.text(random, 9).replace('\n', ' '));
                        content.newLine();
                        content.setFont(font, 10);
                    }
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
    }

    private void docx(Path file, int paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < paragraphs; i++) {
                document.createParagraph().createRun().setText(words.text(random, 70));
            }
            document.write(out);
        }
    }

    private void pptx(Path file, int slides) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < slides; i++) {
                XSLFTextBox box = show.createSlide().createTextBox();
                box.setAnchor(new java.awt.Rectangle(40, 40, 600, 400));
                box.setText(words.text(random, 40));
            }
            show.write(out);
        }
    }

    private void xlsx(Path file, int rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("List");
            for (int i = 0; i < rows; i++) {
                XSSFRow row = sheet.createRow(i);
                for (int column = 0; column < 6; column++) {
                    row.createCell(column).setCellValue(words.text(random, 3));
                }
            }
            book.write(out);
        }
    }

    private void html(Path file, int paragraphs) throws IOException {
        StringBuilder page = new StringBuilder("<!doctype html><html><head><meta charset=utf-8><title>")
                .append(words.text(random, 6))
                .append("</title></head><body><h1>")
                .append(words.text(random, 6))
                .append("</h1>");
        for (int i = 0; i < paragraphs; i++) {
            page.append("<p>").append(words.text(random, 70)).append("</p>");
        }
        Files.writeString(file, page.append("</body></html>"));
    }

    private void odt(Path file, int paragraphs) throws IOException {
        StringBuilder content = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\">"
                + "<office:body><office:text>");
        for (int i = 0; i < paragraphs; i++) {
            content.append("<text:p>").append(words.text(random, 70)).append("</text:p>");
        }
        content.append("</office:text></office:body></office:document-content>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String[] entry : List.of(
                    new String[] {"mimetype", "application/vnd.oasis.opendocument.text"},
                    new String[] {"content.xml", content.toString()})) {
                zip.putNextEntry(new ZipEntry(entry[0]));
                zip.write(entry[1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
