package org.lucerna.extractor;

import static org.lucerna.extractor.Samples.repeated;
import static org.lucerna.extractor.Samples.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.lucerna.extractor.Samples.Content;

/** Files that want to do harm, and files that are merely broken, all of our own making. */
final class HostileFiles {

    private static final long MEGABYTE = 1L << 20;

    private final Path folder;

    HostileFiles(Path folder) {
        this.folder = folder;
    }

    private Path at(String name) {
        return folder.resolve(name);
    }

    Path zipBomb() {
        return Samples.zip(at("bomb.zip"), Map.of("harmless.txt", repeated("", "\0", 100 * MEGABYTE, "")));
    }

    Path zipThatUnpacksToTooMuch() {
        Map<String, Content> members = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            // random enough to look honest, one by one
            byte[] noise = new byte[64 << 10];
            new Random(i).nextBytes(noise);
            members.put("part-" + i + ".bin", out -> {
                for (int j = 0; j < 16; j++) {
                    out.write(noise);
                }
            });
        }
        return Samples.zip(at("many-megabytes.zip"), members);
    }

    Path gzipBomb() throws IOException {
        Path file = at("bomb.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            repeated("", "a", 100 * MEGABYTE, "").writeTo(out);
        }
        return file;
    }

    /** ZIPs in each other, like those that contain themselves without end. */
    Path nestedZips(int depth) throws IOException {
        Path inner = Samples.write(at("innermost.txt"), "You will never read this.");
        for (int i = depth; i >= 1; i--) {
            Path outer = at("level-" + i + ".zip");
            Samples.zip(outer, Map.of(inner.getFileName().toString(), Samples.file(inner)));
            Files.delete(inner);
            inner = outer;
        }
        return inner;
    }

    Path nestedGzips(int depth) throws IOException {
        Path inner = Samples.write(at("innermost.gz"), "You will never read this.");
        for (int i = 0; i < depth; i++) {
            byte[] bytes = Files.readAllBytes(inner);
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(inner))) {
                out.write(bytes);
            }
        }
        return inner;
    }

    Path zipOfManyFiles(int count) {
        Map<String, Content> members = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            members.put("note-" + i + ".txt", text("A note."));
        }
        return Samples.zip(at("many-files.zip"), members);
    }

    Path zipWithNames(String... names) {
        Map<String, Content> members = new LinkedHashMap<>();
        for (String name : names) {
            members.put(name, text("The shelter in Turin has twelve beds."));
        }
        return Samples.zip(at("names.zip"), members);
    }

    /** The flag "encrypted" of each member, in both places where a ZIP has it. */
    Path encryptedZip() throws IOException {
        Path file = Samples.zip(at("secret.zip"), Map.of("secret.txt", text("A secret.")));
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length - 10; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
                bytes[i + 6] |= 1;
            } else if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1;
            }
        }
        return Samples.write(file, bytes);
    }

    Path encryptedPdf() throws IOException {
        Path file = at("encrypted.pdf");
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            pdf.save(file.toFile());
        }
        return file;
    }

    Path encryptedDocx() throws IOException {
        Path file = at("encrypted.docx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), "EncryptedPackage");
            container.createDocument(new java.io.ByteArrayInputStream(new byte[200]), "EncryptionInfo");
            container.writeFilesystem(out);
        }
        return file;
    }

    Path encryptedOdt() {
        Map<String, Content> parts = new LinkedHashMap<>();
        parts.put("mimetype", text("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", out -> out.write(new byte[] {1, 2, 3, 4}));
        parts.put(
                "META-INF/manifest.xml",
                text("<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
                        + "<m:file-entry m:full-path='content.xml'><m:encryption-data/></m:file-entry></m:manifest>"));
        return Samples.zip(at("encrypted.odt"), parts);
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 'lol'>");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY lol")
                    .append(i)
                    .append(" '")
                    .append(("&lol" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return entities.append("]>").toString();
    }

    private static String reachingFor(Path secret) {
        return "<!DOCTYPE x [<!ENTITY secret SYSTEM '" + secret.toUri() + "'>]>";
    }

    Path docxOfLaughs() {
        return Samples.docx(at("laughs.docx"), wordWith(laughs(), "&lol11;"));
    }

    Path docxReachingFor(Path secret) {
        return Samples.docx(at("reaching.docx"), wordWith(reachingFor(secret), "&secret;"));
    }

    private static Content wordWith(String documentType, String paragraph) {
        return text("<?xml version='1.0'?>" + documentType + "<w:document xmlns:w='" + Samples.WORD
                + "'><w:body><w:p><w:r><w:t>" + paragraph + "</w:t></w:r></w:p></w:body></w:document>");
    }

    Path odtOfLaughs() {
        return Samples.openDocument(
                at("laughs.odt"), "application/vnd.oasis.opendocument.text", openDocumentWith(laughs(), "&lol11;"));
    }

    Path odtReachingFor(Path secret) {
        return Samples.openDocument(
                at("reaching.odt"),
                "application/vnd.oasis.opendocument.text",
                openDocumentWith(reachingFor(secret), "&secret;"));
    }

    private static Content openDocumentWith(String documentType, String paragraph) {
        return text("<?xml version='1.0'?>" + documentType
                + "<o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><o:body><o:text><text:p>"
                + paragraph + "</text:p></o:text></o:body></o:document-content>");
    }

    Path htmlOfLaughs() {
        return Samples.write(
                at("laughs.html"), laughs() + "<html><body><p>The night shelter is open. &lol11;</p></body></html>");
    }

    Path htmlReachingFor(Path secret) {
        return Samples.write(
                at("reaching.html"),
                reachingFor(secret) + "<html><body><p>The night shelter is open. &secret;</p><iframe src='"
                        + secret.toUri() + "'></iframe><img src='http://127.0.0.1:9/x.png'></body></html>");
    }

    Path epubReachingFor(Path secret) {
        Map<String, Content> parts = new LinkedHashMap<>();
        parts.put("mimetype", text("application/epub+zip"));
        parts.put(
                "META-INF/container.xml",
                text("<container><rootfiles><rootfile full-path='a.opf'/></rootfiles></container>"));
        parts.put(
                "a.opf",
                text(laughs()
                        + "<package><manifest><item id='c' href='c.xhtml'/><item id='up' href='../../../etc/passwd'/></manifest>"
                        + "<spine><itemref idref='c'/><itemref idref='up'/></spine></package>"));
        parts.put(
                "c.xhtml",
                text(reachingFor(secret) + "<html><body><p>The night shelter is open. &secret;</p></body></html>"));
        return Samples.zip(at("reaching.epub"), parts);
    }

    Path svgReachingFor(Path secret) {
        return Samples.write(
                at("reaching.svg"),
                "<?xml version='1.0'?>" + reachingFor(secret)
                        + "<svg xmlns='http://www.w3.org/2000/svg'><text>&secret;</text></svg>");
    }

    Path truncatedPdf() throws IOException {
        Path whole = Samples.pdf(at("whole.pdf"), "One page of a report.");
        byte[] bytes = Files.readAllBytes(whole);
        return Samples.write(at("truncated.pdf"), java.util.Arrays.copyOf(bytes, 150));
    }

    Path noiseAfter(String head, String name) {
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(start, 0, noise, 0, start.length);
        return Samples.write(at(name), noise);
    }

    /** A node of the page tree that is its own child. */
    Path pdfInCircles() {
        return pdf("circles.pdf", "<</Type/Pages/Count 1/Kids[2 0 R]/Parent 2 0 R>>");
    }

    /** 40 levels with 10 times the same child each: 10 to the power of 40 pages, for a reader that counts them. */
    Path pdfWithEndlessPages() {
        String[] objects = new String[41];
        for (int i = 0; i < 40; i++) {
            objects[i] = "<</Type/Pages/Count 1000000000/Kids[" + ((i + 3) + " 0 R ").repeat(10) + "]>>";
        }
        objects[40] = "<</Type/Page/MediaBox[0 0 9 9]>>";
        return pdf("endless-pages.pdf", objects);
    }

    Path pdfOfBrackets() {
        return pdf("brackets.pdf", "<</Type/Pages/Count 0/Kids" + "[".repeat(3_000_000) + ">>");
    }

    private Path pdf(String name, String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        for (int i = 0; i < objects.length; i++) {
            pdf.append(i + 2).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        pdf.append("trailer<</Root 1 0 R/Size ").append(objects.length + 2).append(">>\n%%EOF\n");
        return Samples.write(at(name), pdf.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Half a gigabyte of paragraphs in a file of a few megabytes. */
    Path hugeDocx() {
        return Samples.docx(
                at("huge.docx"),
                repeated(
                        "<w:document xmlns:w='" + Samples.WORD + "'><w:body>",
                        "<w:p><w:r><w:t>Half a gigabyte. </w:t></w:r></w:p>",
                        512 * MEGABYTE,
                        "</w:body></w:document>"));
    }

    /** Hundreds of megabytes of nothing: it takes long to see that there is no text in it. */
    Path endlesslyEmptyDocx() {
        return Samples.docx(
                at("empty-for-long.docx"),
                repeated(
                        "<w:document xmlns:w='" + Samples.WORD + "'><w:body>",
                        "<w:p/>",
                        600 * MEGABYTE,
                        "</w:body></w:document>"));
    }

    /** A hundred million empty strings, which the reader has to number. */
    Path hungryXlsx() {
        Map<String, Content> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text("<Types/>"));
        parts.put("xl/workbook.xml", text("<workbook/>"));
        parts.put("xl/sharedStrings.xml", repeated("<sst>", "<si/>", 400 * MEGABYTE, "</sst>"));
        return Samples.zip(at("hungry.xlsx"), parts);
    }

    Path deepHtml() {
        return Samples.write(
                at("deep.html"),
                "<html><body>" + "<div>".repeat(200_000) + "The night shelter is open." + "</body></html>");
    }

    Path deepRtf() {
        return Samples.write(at("deep.rtf"), "{\\rtf1 " + "{".repeat(2_000_000) + "deep");
    }

    Path sparse(long megabytes) throws IOException {
        Path file = at("sparse.pdf");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(megabytes * MEGABYTE);
        }
        return file;
    }
}
