package org.lucerna.extractor.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Calendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.lucerna.extractor.draft.Draft;
import org.lucerna.extractor.draft.Draft.DateSource;
import org.lucerna.extractor.draft.Draft.TitleSource;
import org.lucerna.imports.extract.Extraction.Divisions;
import org.lucerna.imports.extract.Extraction.Reason;

/** PDF: pages as a viewer counts them, bookmarks as headings, the largest letters of the front as a title. */
final class PdfReader implements FormatReader {

    /** What PDFBox may hold of decoded streams in memory; the rest goes to temporary files. */
    private static final long MOST_BYTES_IN_MEMORY = 64L << 20;

    private static final int MOST_BOOKMARKS = 300;
    private static final int DEEPEST_BOOKMARK = 3;

    private final Ocr ocr;

    PdfReader(Ocr ocr) {
        this.ocr = ocr;
    }

    static PDDocument open(Source source) throws IOException {
        try {
            return Loader.loadPDF(
                    source.file().toFile(),
                    "",
                    null,
                    null,
                    MemoryUsageSetting.setupMixed(MOST_BYTES_IN_MEMORY).streamCache);
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Reason.ENCRYPTED, "a PDF with a password");
        }
    }

    @Override
    public void read(Source source, Draft draft) throws IOException {
        draft.dividedInto(Divisions.PAGE);
        try (PDDocument pdf = open(source)) {
            refuseEnvelope(pdf);
            readMetadata(pdf, draft);
            PdfText text = new PdfText(draft);
            text.writeText(pdf, new StringWriter());
            draft.offerTitles(TitleSource.LARGEST, text.front().largest());
            readBookmarks(pdf, draft);
            new PdfScan(pdf, ocr).read(draft);
        }
    }

    /** A portfolio's own page only says that a newer viewer would show what is in it. */
    private static void refuseEnvelope(PDDocument pdf) {
        PDDocumentCatalog catalogue = pdf.getDocumentCatalog();
        boolean portfolio = catalogue.getCOSObject().getDictionaryObject(COSName.getPDFName("Collection")) != null;
        if (portfolio && catalogue.getNames() != null && catalogue.getNames().getEmbeddedFiles() != null) {
            throw new PortfolioFound();
        }
    }

    private static void readMetadata(PDDocument pdf, Draft draft) {
        try {
            PDMetadata xmp = pdf.getDocumentCatalog().getMetadata();
            if (xmp != null) {
                try (InputStream in = xmp.createInputStream()) {
                    DublinCore core = DublinCore.read(in);
                    draft.offerTitle(TitleSource.DECLARED, core.first("title"));
                    core.all("creator").forEach(draft::offerAuthors);
                    draft.offerDate(DateSource.PUBLISHED, core.first("issued"));
                    draft.offerSummary(core.first("description"));
                }
            }
        } catch (IOException | RuntimeException e) {
            // Broken XMP is common; the older dictionary says the same.
        }
        PDDocumentInformation information = pdf.getDocumentInformation();
        draft.offerTitle(TitleSource.DECLARED, information.getTitle());
        draft.offerAuthors(information.getAuthor());
        draft.offerSummary(information.getSubject());
        Calendar created = information.getCreationDate();
        String program = information.getCreator() + " " + information.getProducer();
        // a browser prints long after the page was written
        if (created != null && !program.contains("Mozilla/") && !program.contains("Skia/")) {
            draft.offerDate(DateSource.CREATED, created.toInstant().toString());
        }
    }

    private static void readBookmarks(PDDocument pdf, Draft draft) {
        try {
            PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
            if (outline != null) {
                addBookmarks(outline, 1, new int[] {MOST_BOOKMARKS}, draft);
            }
        } catch (RuntimeException e) {
            // A broken outline takes nothing from the text.
        }
    }

    private static void addBookmarks(PDOutlineNode parent, int depth, int[] left, Draft draft) {
        for (PDOutlineItem item : parent.children()) {
            if (left[0]-- <= 0) {
                return;
            }
            String title = item.getTitle();
            if (title != null) {
                draft.addHeading(title);
            }
            if (depth < DEEPEST_BOOKMARK) {
                addBookmarks(item, depth + 1, left, draft);
            }
        }
    }
}
