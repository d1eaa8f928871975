package org.lucerna.extractor.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.lucerna.extractor.format.FileType;

/** GZIP and BZIP2 pack one file, named like the archive without its ending. */
final class SingleContents implements ArchiveContents {

    private final InputStream content;
    private final String name;
    private final long packedBytes;
    private boolean passed;

    SingleContents(Path archive, FileType type, String fileName) throws IOException {
        InputStream packed = new BufferedInputStream(Files.newInputStream(archive));
        content = type == FileType.GZIP
                ? new GzipCompressorInputStream(packed, true)
                : new BZip2CompressorInputStream(packed, true);
        packedBytes = Files.size(archive);
        name = unpackedName(fileName);
    }

    private static String unpackedName(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tgz") || lower.endsWith(".tbz")) {
            return fileName.substring(0, fileName.length() - 4) + ".tar";
        }
        boolean named = lower.endsWith(".gz") || lower.endsWith(".bz2");
        return named ? fileName.substring(0, fileName.lastIndexOf('.')) : fileName;
    }

    @Override
    public boolean next() {
        boolean first = !passed;
        passed = true;
        return first;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void refuse() {
        // nothing in these formats can be refused before it is read
    }

    @Override
    public InputStream content() {
        return content;
    }

    @Override
    public long packedBytes() {
        return packedBytes;
    }

    @Override
    public boolean isWrapper() {
        return true;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
