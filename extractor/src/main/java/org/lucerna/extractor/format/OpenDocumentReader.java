package org.lucerna.extractor.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.lucerna.extractor.draft.Draft;
import org.lucerna.imports.extract.Extraction.Divisions;
import org.lucerna.imports.extract.Extraction.Reason;

/** ODT, ODP and ODS: one XML vocabulary, divided into pages, slides or sheets. */
final class OpenDocumentReader implements FormatReader {

    @Override
    public void read(Source source, Draft draft) throws IOException {
        try (ZipPackage zip = ZipPackage.open(source.file(), source.limits())) {
            refuseEncrypted(zip);
            OfficeMetadata.readOpenDocument(zip, draft);
            OpenDocumentStyles styles = new OpenDocumentStyles();
            Optional<InputStream> common = zip.find("styles.xml");
            if (common.isPresent()) {
                Xml.walk(common.get(), styles);
            }
            PageBreaks breaks = new PageBreaks(draft.pages());
            OpenDocumentText text = new OpenDocumentText(draft, styles, breaks);
            try {
                Xml.walk(zip.get("content.xml"), text);
            } finally {
                switch (source.type()) {
                    case ODP -> draft.dividedInto(Divisions.SLIDE);
                    case ODS -> draft.dividedInto(Divisions.SHEET);
                    default -> breaks.settle(draft);
                }
            }
        }
    }

    private static void refuseEncrypted(ZipPackage zip) throws IOException {
        Optional<InputStream> manifest = zip.find("META-INF/manifest.xml");
        if (manifest.isPresent()) {
            Xml.walk(manifest.get(), new Xml.Listener() {
                @Override
                public void start(XMLStreamReader element) {
                    if (element.getLocalName().equals("encryption-data")) {
                        throw new Unreadable(Reason.ENCRYPTED, "an OpenDocument with a password");
                    }
                }
            });
        }
    }
}
