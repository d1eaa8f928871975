package org.lucerna.web.config;

import java.nio.file.Path;
import java.util.Optional;
import org.lucerna.imports.extract.DocumentExtractor;
import org.lucerna.imports.extract.Extraction;

/** Refuses every file, until the extractor's process is there. */
final class NoExtractor implements DocumentExtractor {

    @Override
    public Extraction extract(Path file, String fileName) {
        return new Extraction.Refused(Extraction.Reason.UNSUPPORTED, "no extractor");
    }

    @Override
    public boolean drawCover(Path file, String mediaType, Path picture) {
        return false;
    }

    @Override
    public Optional<String> ocrVersion() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
