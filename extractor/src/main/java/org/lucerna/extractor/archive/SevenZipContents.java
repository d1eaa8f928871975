package org.lucerna.extractor.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;
import org.lucerna.extractor.format.Unreadable;
import org.lucerna.imports.extract.Extraction.Reason;

/** The files of a 7z, in their order. */
final class SevenZipContents implements ArchiveContents {

    /** Dictionaries of a hostile archive may ask for gigabytes. */
    private static final int MOST_MEMORY_KILOBYTES = 200 << 10;

    private final SevenZFile archive;
    private final long packedBytes;
    private @Nullable SevenZArchiveEntry entry;

    SevenZipContents(Path file) throws IOException {
        try {
            archive = SevenZFile.builder()
                    .setPath(file)
                    .setMaxMemoryLimitKb(MOST_MEMORY_KILOBYTES)
                    .get();
        } catch (PasswordRequiredException e) {
            throw new Unreadable(Reason.ENCRYPTED, "an archive with a password");
        }
        packedBytes = Files.size(file);
    }

    @Override
    public boolean next() throws IOException {
        try {
            do {
                entry = archive.getNextEntry();
            } while (entry != null && entry.isDirectory());
            return entry != null;
        } catch (PasswordRequiredException e) {
            throw new Unreadable(Reason.ENCRYPTED, "an archive with a password");
        }
    }

    private SevenZArchiveEntry present() {
        if (entry == null) {
            throw new IllegalStateException("There is no present file");
        }
        return entry;
    }

    @Override
    public String name() {
        String name = present().getName();
        return name == null ? "" : name;
    }

    @Override
    public void refuse() {
        // links are not told apart in this format: they are small files with a path in them
    }

    @Override
    public InputStream content() throws IOException {
        return archive.getInputStream(present());
    }

    /** Files are packed together; what the whole archive takes is all that is known. */
    @Override
    public long packedBytes() {
        return packedBytes;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
