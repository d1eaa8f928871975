package org.lucerna.extractor.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.lucerna.extractor.format.FileType;
import org.lucerna.extractor.format.Unreadable;
import org.lucerna.imports.extract.Extraction.Reason;

/** Steps through the files of an archive; folders are passed over. */
interface ArchiveContents extends Closeable {

    /** @throws Unreadable when the archive is broken from the start */
    static ArchiveContents open(Path archive, FileType type, String fileName) throws IOException {
        try {
            return switch (type) {
                case ZIP -> new ZipContents(archive);
                case TAR -> new TarContents(archive);
                case GZIP, BZIP2 -> new SingleContents(archive, type, fileName);
                case SEVEN_ZIP -> new SevenZipContents(archive);
                case PDF -> new PortfolioContents(archive);
                default -> throw new IllegalArgumentException("Not an archive: " + type);
            };
        } catch (IOException e) {
            throw new Unreadable(Reason.CORRUPT, "a broken archive: " + e.getMessage());
        }
    }

    /** Goes to the next file; false at the end. */
    boolean next() throws IOException;

    /** The name of the present file, as the archive has it. */
    String name();

    /** @throws Unreadable when the present file cannot be unpacked: encrypted, a link, a device */
    void refuse();

    InputStream content() throws IOException;

    /** How many packed bytes the present file took, as far as it is known while it is read. */
    long packedBytes();

    /** Whether it packs one file: {@code .tar.gz} is then one archive, not two. */
    default boolean isWrapper() {
        return false;
    }
}
