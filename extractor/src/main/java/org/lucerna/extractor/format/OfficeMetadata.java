package org.lucerna.extractor.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.lucerna.extractor.draft.Draft;
import org.lucerna.extractor.draft.Draft.DateSource;
import org.lucerna.extractor.draft.Draft.TitleSource;

/** What office programs note about a document; broken metadata are no reason to refuse it. */
final class OfficeMetadata {

    private OfficeMetadata() {}

    /** {@code docProps/core.xml} of OOXML. */
    static void readOpenXml(ZipPackage zip, Draft draft) throws IOException {
        Optional<InputStream> core = zip.find("docProps/core.xml");
        if (core.isPresent()) {
            offer(core.get(), "creator", "created", draft);
        }
    }

    /** {@code meta.xml} of OpenDocument, where {@code dc:creator} and {@code dc:date} are of the last change. */
    static void readOpenDocument(ZipPackage zip, Draft draft) throws IOException {
        Optional<InputStream> meta = zip.find("meta.xml");
        if (meta.isPresent()) {
            offer(meta.get(), "initial-creator", "creation-date", draft);
        }
    }

    private static void offer(InputStream xml, String author, String created, Draft draft) {
        try {
            DublinCore core = DublinCore.read(xml);
            draft.offerTitle(TitleSource.DECLARED, core.first("title"));
            core.all(author).forEach(draft::offerAuthors);
            draft.offerDate(DateSource.PUBLISHED, core.first("issued"));
            draft.offerDate(DateSource.CREATED, core.first(created));
            draft.offerSummary(core.first("description"));
        } catch (IOException e) {
            // The text stands without them.
        }
    }
}
