package org.lucerna.extractor.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.lucerna.extractor.format.Unreadable;
import org.lucerna.imports.extract.Extraction.Reason;

/** The files of a ZIP, as its directory names them. */
final class ZipContents implements ArchiveContents {

    private final ZipFile zip;
    private final Enumeration<ZipArchiveEntry> entries;
    private @Nullable ZipArchiveEntry entry;

    ZipContents(Path archive) throws IOException {
        zip = ZipFile.builder().setPath(archive).get();
        entries = zip.getEntries();
    }

    @Override
    public boolean next() {
        do {
            entry = entries.hasMoreElements() ? entries.nextElement() : null;
        } while (entry != null && entry.isDirectory());
        return entry != null;
    }

    private ZipArchiveEntry present() {
        if (entry == null) {
            throw new IllegalStateException("There is no present file");
        }
        return entry;
    }

    @Override
    public String name() {
        byte[] raw = present().getRawName();
        return present().getGeneralPurposeBit().usesUTF8ForNames() || raw == null
                ? present().getName()
                : MemberNames.decode(raw);
    }

    @Override
    public void refuse() {
        if (present().isUnixSymlink()) {
            throw new Unreadable(Reason.UNSUPPORTED, "a link");
        }
        if (present().getGeneralPurposeBit().usesEncryption()) {
            throw new Unreadable(Reason.ENCRYPTED, "a member with a password");
        }
        if (!zip.canReadEntryData(present())) {
            throw new Unreadable(Reason.UNSUPPORTED, "packed in an unusual way");
        }
    }

    @Override
    public InputStream content() throws IOException {
        return zip.getInputStream(present());
    }

    @Override
    public long packedBytes() {
        return present().getCompressedSize();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
