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
     * Draws the document's first page, or its own cover, as a JPEG of at most 480 pixels width.
     *
     * @param mediaType as {@link Extraction.Document} told it
     * @param picture written whole or not at all; what was there is replaced
     * @return false when this kind of file has no cover or drawing it fails within the limits
     */
    boolean drawCover(Path file, String mediaType, Path picture);

    /** The version of the program that reads scans (Tesseract); empty when it is not installed or switched off. */
    Optional<String> ocrVersion();

    /** Ends the worker processes. */
    @Override
    void close();
}
