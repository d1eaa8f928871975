package org.lucerna.extractor;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Small files of many types, made on the spot. */
final class Samples {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Samples() {}

    /** Writes the bytes of one member of a ZIP. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static Content file(Path file) {
        return out -> {
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(out);
            }
        };
    }

    /** The same piece again and again, as cheap to pack as it is large to unpack. */
    static Content repeated(String before, String piece, long bytes, String after) {
        return out -> {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            byte[] block = piece.repeat(Math.max(1, 65_536 / piece.length())).getBytes(StandardCharsets.UTF_8);
            for (long written = 0; written < bytes; written += block.length) {
                out.write(block);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        };
    }

    static Path zip(Path file, Map<String, Content> members) {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(1);
            for (Map.Entry<String, Content> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                member.getValue().writeTo(zip);
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path docx(Path file, Content document) {
        return docx(file, document, Map.of());
    }

    static Path docx(Path file, Content document, Map<String, Content> more) {
        Map<String, Content> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                text("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"));
        parts.put("word/document.xml", document);
        parts.putAll(more);
        return zip(file, parts);
    }

    /** A DOCX of plain paragraphs. */
    static Path docx(Path file, String... paragraphs) {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t xml:space='preserve'>")
                    .append(paragraph)
                    .append("</w:t></w:r></w:p>");
        }
        return docx(file, wordBody(body.toString()));
    }

    static Content wordBody(String body) {
        return text("<w:document xmlns:w='" + WORD + "'><w:body>" + body + "</w:body></w:document>");
    }

    static Path openDocument(Path file, String mediaType, Content content) {
        Map<String, Content> parts = new LinkedHashMap<>();
        parts.put("mimetype", text(mediaType));
        parts.put("content.xml", content);
        return zip(file, parts);
    }

    static Path pdf(Path file, String... pages) {
        try (PDDocument pdf = new PDDocument()) {
            for (String text : pages) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                if (!text.isEmpty()) {
                    write(pdf, page, text);
                }
            }
            pdf.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument pdf, PDPage page, String text) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.setLeading(14);
            content.newLineAtOffset(72, 700);
            for (String line : text.split("\n")) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    static Path write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
