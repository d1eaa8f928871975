package org.lucerna.extractor;

import java.nio.file.Path;
import java.time.Duration;
import org.lucerna.imports.extract.ExtractionLimits;
import org.lucerna.imports.extract.process.ProcessExtractor;

/** A process of its own that reads a slow file, to be killed over it. */
final class PortalToKill {

    private PortalToKill() {}

    public static void main(String[] arguments) {
        Path slow = Path.of(arguments[1]);
        try (ProcessExtractor extractor = new ProcessExtractor(Extractors.settings(Path.of(arguments[0]))
                .withLimits(ExtractionLimits.DEFAULT.withTime(Duration.ofMinutes(5))))) {
            extractor.extract(slow, "slow.docx");
        }
    }
}
