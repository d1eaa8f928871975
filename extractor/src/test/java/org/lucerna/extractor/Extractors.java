package org.lucerna.extractor;

import java.nio.file.Path;
import org.lucerna.imports.extract.process.ExtractionSettings;

/** Extractors for tests: real worker processes on this test's own class path. */
final class Extractors {

    private Extractors() {}

    static ExtractionSettings settings(Path temporary) {
        return ExtractionSettings.defaults(Path.of("unused"), temporary)
                .withClassPath(System.getProperty("java.class.path"));
    }
}
