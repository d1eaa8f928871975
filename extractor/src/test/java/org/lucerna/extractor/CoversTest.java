package org.lucerna.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.imports.extract.process.ProcessExtractor;

class CoversTest {

    private static final Color LAMP = new Color(200, 120, 20);

    @TempDir
    Path folder;

    @Test
    void anEbookShowsTheCoverThatItsPackageNames() throws Exception {
        Map<String, byte[]> book = new LinkedHashMap<>();
        book.put("mimetype", bytes("application/epub+zip"));
        book.put("META-INF/container.xml", bytes("""
                <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
                <rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""));
        book.put("book/package.opf", bytes("""
                <package xmlns="http://www.idpf.org/2007/opf" version="3.0"><manifest>
                <item id="c" href="img/front.png" media-type="image/png" properties="cover-image"/>
                </manifest><spine/></package>"""));
        book.put("book/img/front.png", picture());

        assertLamp(cover(zip("book.epub", book), "application/epub+zip"));
    }

    @Test
    void aWordFileShowsThePreviewThatItsProgramLeft() throws Exception {
        Map<String, byte[]> document = new LinkedHashMap<>();
        document.put("[Content_Types].xml", bytes("<Types/>"));
        document.put("_rels/.rels", bytes("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"
                Target="docProps/thumbnail.png"/></Relationships>"""));
        document.put("docProps/thumbnail.png", picture());
        document.put("word/document.xml", bytes("<document/>"));

        assertLamp(cover(
                zip("preview.docx", document),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
    }

    @Test
    void anOpenDocumentShowsItsThumbnail() throws Exception {
        Path odt = Path.of(Objects.requireNonNull(CoversTest.class.getResource("golden/guide.odt"))
                .toURI());
        BufferedImage cover = cover(odt, "application/vnd.oasis.opendocument.text");
        assertThat(cover.getHeight()).as("a page stands upright").isGreaterThan(cover.getWidth());
    }

    @Test
    void aTextHasNoCover() throws IOException {
        Path text = Files.writeString(folder.resolve("note.txt"), "A note has nothing to show.");
        try (ProcessExtractor extractor = new ProcessExtractor(Extractors.settings(folder.resolve("work")))) {
            assertThat(extractor.drawCover(text, "text/plain", folder.resolve("cover.jpeg")))
                    .isFalse();
        }
    }

    private BufferedImage cover(Path file, String mediaType) throws IOException {
        Path cover = folder.resolve("cover.jpeg");
        try (ProcessExtractor extractor = new ProcessExtractor(Extractors.settings(folder.resolve("work")))) {
            assertThat(extractor.drawCover(file, mediaType, cover)).as("drawn").isTrue();
        }
        return ImageIO.read(cover.toFile());
    }

    private static void assertLamp(BufferedImage cover) {
        Color middle = new Color(cover.getRGB(cover.getWidth() / 2, cover.getHeight() / 2));
        assertThat(Math.abs(middle.getRed() - LAMP.getRed())
                        + Math.abs(middle.getGreen() - LAMP.getGreen())
                        + Math.abs(middle.getBlue() - LAMP.getBlue()))
                .as("the colour of the picture, %s", middle)
                .isLessThan(40);
    }

    private Path zip(String name, Map<String, byte[]> parts) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(LAMP);
        brush.fillRect(0, 0, 300, 400);
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
