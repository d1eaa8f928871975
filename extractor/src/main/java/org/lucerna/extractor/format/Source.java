package org.lucerna.extractor.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lucerna.imports.extract.ExtractionLimits;

/**
 * A file to read.
 *
 * @param name what its owner calls it; a hint, never a path
 */
public record Source(Path file, String name, FileType type, ExtractionLimits limits) {

    /** Its first {@code most} bytes. */
    byte[] bytes(int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }
}
