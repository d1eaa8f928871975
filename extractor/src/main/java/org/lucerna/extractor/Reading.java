package org.lucerna.extractor;

import java.io.IOException;
import java.nio.file.Path;
import org.lucerna.extractor.archive.Unpacker;
import org.lucerna.extractor.draft.Draft;
import org.lucerna.extractor.draft.Finish;
import org.lucerna.extractor.draft.TextFull;
import org.lucerna.extractor.format.Covers;
import org.lucerna.extractor.format.FileType;
import org.lucerna.extractor.format.FileTypes;
import org.lucerna.extractor.format.Ocr;
import org.lucerna.extractor.format.PortfolioFound;
import org.lucerna.extractor.format.Readers;
import org.lucerna.extractor.format.Source;
import org.lucerna.extractor.format.Unreadable;
import org.lucerna.extractor.text.Languages;
import org.lucerna.imports.extract.Extraction;
import org.lucerna.imports.extract.Extraction.Reason;
import org.lucerna.imports.extract.Extraction.Refused;
import org.lucerna.imports.extract.ExtractionLimits;

/**
 * Reads one file after the other: type, reader, draft, document. Whatever a parser throws at a file is that file's
 * refusal; only an exhausted memory passes. Not thread safe.
 */
final class Reading {

    private final ExtractionLimits limits;
    private final Readers readers;
    private final Finish finish;

    Reading(ExtractionLimits limits, Ocr ocr, Languages languages) {
        this.limits = limits;
        this.readers = new Readers(ocr);
        this.finish = new Finish(languages);
    }

    Extraction read(Path file, String fileName, Path workspace) {
        try {
            FileType type = FileTypes.detect(file, fileName);
            return type.isArchive()
                    ? unpack(file, fileName, type, workspace)
                    : document(new Source(file, fileName, type, limits), workspace);
        } catch (Unreadable e) {
            return e.refused();
        } catch (StackOverflowError e) {
            return new Refused(Reason.TOO_DEEP, "nested deeper than can be read");
        } catch (IOException | RuntimeException e) {
            return new Refused(Reason.CORRUPT, e.toString());
        }
    }

    /** @return false when there is no cover, for whatever reason */
    boolean drawCover(Path file, String mediaType, Path picture) {
        try {
            FileType type = FileTypes.detect(file, "");
            return type.mediaType().equals(mediaType) && Covers.draw(new Source(file, "", type, limits), picture);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    private Extraction unpack(Path file, String fileName, FileType type, Path workspace) throws IOException {
        return new Unpacker(limits, workspace).unpack(file, fileName, type);
    }

    private Extraction document(Source source, Path workspace) throws IOException {
        Draft draft = new Draft(limits);
        try {
            readers.read(source, draft);
        } catch (PortfolioFound e) {
            return unpack(source.file(), source.name(), source.type(), workspace);
        } catch (TextFull e) {
            draft.markTruncated();
        }
        return finish.of(draft, source.type().mediaType(), source.name());
    }
}
