package org.lucerna.imports.extract;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Gets text, pages and metadata out of a file that may be broken or hostile. Thread safe; calls wait for one of a fixed
 * number of worker processes.
 */
public interface DocumentExtractor extends AutoCloseable {

    /**
     * Never throws for what is in the file: whatever goes wrong with it is a {@link Extraction.Refused}.
     *
     * @param file a regular file, read only
     * @param fileName what its owner calls it; a hint for the type and the title, never a path
     */
    Extraction extract(Path file, String fileName);

    /**
     * Draws the document's first page as a picture (WebP or PNG or JPEG), about 480 pixels wide; empty when this kind of file
     * cannot be drawn or drawing fails within the limits. The picture is written to {@code picture}.
     */
    boolean drawCover(Path file, String mediaType, Path picture);

    /** What the machine offers: whether scans are read (Tesseract). */
    Optional<String> ocrVersion();

    /** Ends the worker processes. */
    @Override
    void close();
}
