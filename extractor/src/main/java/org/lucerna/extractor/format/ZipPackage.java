package org.lucerna.extractor.format;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.lucerna.imports.extract.Extraction.Reason;
import org.lucerna.imports.extract.ExtractionLimits;

/** A document that is a ZIP inside (OOXML, OpenDocument, EPUB). All that is unpacked from it counts towards its limit. */
final class ZipPackage implements Closeable {

    private final ZipFile zip;
    private long bytesLeft;

    private ZipPackage(ZipFile zip, ExtractionLimits limits) {
        this.zip = zip;
        this.bytesLeft = limits.unpackedBytes();
    }

    static ZipPackage open(Path file, ExtractionLimits limits) throws IOException {
        try {
            return new ZipPackage(new ZipFile(file.toFile()), limits);
        } catch (ZipException | IllegalArgumentException e) {
            throw new Unreadable(Reason.CORRUPT, "not a whole ZIP: " + e.getMessage());
        }
    }

    Optional<InputStream> find(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name.startsWith("/") ? name.substring(1) : name);
        InputStream in = entry == null ? null : zip.getInputStream(entry);
        return in == null ? Optional.empty() : Optional.of(new Counted(in));
    }

    /** @throws Unreadable when the part is missing: the document is not whole */
    InputStream get(String name) throws IOException {
        return find(name).orElseThrow(() -> new Unreadable(Reason.CORRUPT, "has no " + name));
    }

    Enumeration<? extends ZipEntry> entries() {
        return zip.entries();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            bytesLeft -= bytes;
            if (bytesLeft < 0) {
                throw new Unreadable(Reason.TOO_LARGE, "unpacks to more than the limit");
            }
        }
    }
}
