package org.lucerna.acceptance.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that mean harm, or might as well: made here, so that nothing dangerous lies in the tree. */
final class HostileFiles {

    private static final long HALF_A_GIGABYTE = 500_000_000;
    private static final int BOMB_MEGABYTES = 600;

    private HostileFiles() {}

    static Path write(Path folder) throws IOException {
        Files.createFile(folder.resolve("nothing.pdf"));
        Files.writeString(folder.resolve("not-really.docx"), "this is no office document");
        Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 1 0 R >>\n%%EOF");
        // Sparse: it takes no room here, but it would on the way.
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.pdf").toFile(), "rw")) {
            huge.setLength(HALF_A_GIGABYTE);
        }
        Files.write(folder.resolve("xxe.docx"), zip("word/document.xml", """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>""".getBytes(StandardCharsets.UTF_8)));
        Files.write(
                folder.resolve("climbing.zip"),
                zip("../../../climbed.txt", "out of the folder".getBytes(StandardCharsets.UTF_8)));
        Files.write(folder.resolve("bomb.zip"), bomb());
        Files.write(folder.resolve("nested.zip"), nested(30));
        return folder;
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] megabyte = "0".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros.txt"));
            for (int i = 0; i < BOMB_MEGABYTES; i++) {
                zip.write(megabyte);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] nested(int depth) throws IOException {
        byte[] inner = "the kernel".getBytes(StandardCharsets.US_ASCII);
        String name = "kernel.txt";
        for (int i = 0; i < depth; i++) {
            inner = zip(name, inner);
            name = "shell-" + i + ".zip";
        }
        return inner;
    }
}
