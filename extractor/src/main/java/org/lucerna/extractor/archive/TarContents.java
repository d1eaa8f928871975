package org.lucerna.extractor.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.lucerna.extractor.format.Unreadable;
import org.lucerna.imports.extract.Extraction.Reason;

/** The files of a TAR, in their order. */
final class TarContents implements ArchiveContents {

    private final TarArchiveInputStream tar;
    private @Nullable TarArchiveEntry entry;

    TarContents(Path archive) throws IOException {
        tar = new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(archive)), "UTF-8");
    }

    @Override
    public boolean next() throws IOException {
        do {
            entry = tar.getNextEntry();
        } while (entry != null && entry.isDirectory());
        return entry != null;
    }

    private TarArchiveEntry present() {
        if (entry == null) {
            throw new IllegalStateException("There is no present file");
        }
        return entry;
    }

    @Override
    public String name() {
        return present().getName();
    }

    @Override
    public void refuse() {
        if (!present().isFile()
                || present().isSymbolicLink()
                || present().isLink()
                || present().isSparse()) {
            throw new Unreadable(Reason.UNSUPPORTED, "a link, a device or a pipe");
        }
    }

    @Override
    public InputStream content() {
        return new FilterInputStream(tar) {
            @Override
            public void close() {
                // the next file is still to be read from it
            }
        };
    }

    @Override
    public long packedBytes() {
        return present().getSize();
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
