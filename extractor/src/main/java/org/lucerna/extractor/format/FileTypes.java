package org.lucerna.extractor.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.lucerna.extractor.text.Charsets;
import org.lucerna.imports.extract.Extraction.Reason;

/**
 * Tells a file's type from its bytes. The name only parts kinds of plain text (Markdown) and helps with HTML that does
 * not begin like HTML.
 */
public final class FileTypes {

    private static final int HEAD_BYTES = 65_536;

    private FileTypes() {}

    /** @throws Unreadable when the container of an old office file is broken */
    public static FileType detect(Path file, String name) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        if (indexOf(head, "%PDF-", 1024) >= 0) {
            return FileType.PDF;
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return zip(file);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return compoundFile(file);
        }
        return byMagic(head).orElseGet(() -> words(head, name.toLowerCase(Locale.ROOT)));
    }

    private static Optional<FileType> byMagic(byte[] head) {
        if (indexOf(head, "{\\rtf", 16) >= 0) {
            return Optional.of(FileType.RTF);
        }
        if (starts(head, 0x1F, 0x8B, 8)) {
            return Optional.of(FileType.GZIP);
        }
        if (starts(head, 'B', 'Z', 'h')) {
            return Optional.of(FileType.BZIP2);
        }
        if (starts(head, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
            return Optional.of(FileType.SEVEN_ZIP);
        }
        if (head.length > 262 && new String(head, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
            return Optional.of(FileType.TAR);
        }
        if (starts(head, 0x89, 'P', 'N', 'G')) {
            return Optional.of(FileType.PNG);
        }
        if (starts(head, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(FileType.JPEG);
        }
        if (starts(head, 'I', 'I', 42, 0) || starts(head, 'M', 'M', 0, 42)) {
            return Optional.of(FileType.TIFF);
        }
        return Optional.empty();
    }

    private static FileType zip(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry mimetype = zip.getEntry("mimetype");
            if (mimetype != null && mimetype.getSize() < 200) {
                String type =
                        new String(zip.getInputStream(mimetype).readNBytes(200), StandardCharsets.US_ASCII).strip();
                for (FileType known : new FileType[] {FileType.ODT, FileType.ODP, FileType.ODS, FileType.EPUB}) {
                    // templates, masters and web pages are documents too
                    if (type.equals(known.mediaType()) || type.startsWith(known.mediaType() + "-")) {
                        return known;
                    }
                }
                return type.startsWith("application/") ? FileType.OTHER : FileType.ZIP;
            }
            if (zip.getEntry("META-INF/container.xml") != null) {
                return FileType.EPUB;
            }
            return zip.getEntry("[Content_Types].xml") == null ? plainZip(zip) : openXml(zip);
        } catch (IOException | IllegalArgumentException e) {
            return unusualZip(file);
        }
    }

    /** Java opens no ZIP with a password in it, and few others that archivers can open. */
    private static FileType unusualZip(Path file) {
        try (var zip = org.apache.commons.compress.archivers.zip.ZipFile.builder()
                .setPath(file)
                .get()) {
            boolean document = zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null;
            return document ? FileType.BROKEN_ZIP : FileType.ZIP;
        } catch (IOException | RuntimeException e) {
            return FileType.BROKEN_ZIP;
        }
    }

    private static FileType openXml(ZipFile zip) {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            switch (name.startsWith("/") ? name.substring(1) : name) {
                case "word/document.xml", "word/document2.xml" -> {
                    return FileType.DOCX;
                }
                case "ppt/presentation.xml" -> {
                    return FileType.PPTX;
                }
                case "xl/workbook.xml" -> {
                    return FileType.XLSX;
                }
                default -> {
                    // another part
                }
            }
        }
        return FileType.OTHER;
    }

    private static FileType plainZip(ZipFile zip) {
        boolean program = zip.getEntry("META-INF/MANIFEST.MF") != null || zip.getEntry("AndroidManifest.xml") != null;
        return program ? FileType.OTHER : FileType.ZIP;
    }

    private static FileType compoundFile(Path file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return FileType.ENCRYPTED_OFFICE;
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return FileType.DOC;
            }
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                return FileType.PPT;
            }
            return root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")
                    ? FileType.XLS
                    : FileType.OTHER;
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Reason.CORRUPT, "a broken office file: " + e.getMessage());
        }
    }

    private static FileType words(byte[] head, String name) {
        String type = guess(head, name);
        if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            return FileType.HTML;
        }
        boolean text = type.equals("text/plain")
                || type.equals("text/markdown")
                || (type.equals("application/octet-stream") && looksLikeText(head));
        if (!text) {
            return FileType.OTHER;
        }
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return FileType.MARKDOWN;
        }
        boolean tagged = indexOf(head, "</", head.length) >= 0 || indexOf(head, "<p", head.length) >= 0;
        return tagged && (name.endsWith(".html") || name.endsWith(".htm")) ? FileType.HTML : FileType.TEXT;
    }

    private static String guess(byte[] head, String name) {
        try {
            Metadata hints = new Metadata();
            hints.set(org.apache.tika.metadata.TikaCoreProperties.RESOURCE_NAME_KEY, name);
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(head), hints)
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            return "application/octet-stream";
        }
    }

    /** UTF-16 without a mark, and old character sets, which look binary at first sight. */
    private static boolean looksLikeText(byte[] head) {
        if (Charsets.utf16WithoutMark(head).isPresent()) {
            return true;
        }
        for (byte b : head) {
            boolean control = b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B;
            if (control) {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(byte[] head, String word, int within) {
        int end = Math.min(head.length - word.length(), within);
        for (int i = 0; i <= end; i++) {
            int j = 0;
            while (j < word.length() && head[i + j] == word.charAt(j)) {
                j++;
            }
            if (j == word.length()) {
                return i;
            }
        }
        return -1;
    }
}
