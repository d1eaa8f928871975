package org.lucerna.extractor.format;

import java.io.IOException;
import java.util.Date;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.lucerna.extractor.draft.Draft;
import org.lucerna.extractor.draft.Draft.DateSource;
import org.lucerna.extractor.draft.Draft.TitleSource;
import org.lucerna.extractor.draft.Pages;
import org.lucerna.imports.extract.Extraction.Reason;

/** DOC, of Word 97 to 2003 with asked page breaks and headings, of Word 6 and 95 as running text. */
final class OldWordReader implements FormatReader {

    /** Ends a cell; two of them end a row. */
    private static final char CELL_MARK = '\u0007';

    private static final char PAGE_MARK = '\f';

    @Override
    public void read(Source source, Draft draft) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(source.file().toFile(), true)) {
            PageBreaks breaks = new PageBreaks(draft.pages());
            try {
                read(container, draft, breaks);
            } finally {
                breaks.settle(draft);
            }
        } catch (EncryptedDocumentException e) {
            throw new Unreadable(Reason.ENCRYPTED, "a Word file with a password");
        }
    }

    private static void read(POIFSFileSystem container, Draft draft, PageBreaks breaks) throws IOException {
        try (HWPFDocument document = new HWPFDocument(container)) {
            readMetadata(document.getSummaryInformation(), draft);
            Range text = document.getRange();
            for (int i = 0; i < text.numParagraphs(); i++) {
                readParagraph(document, text.getParagraph(i), draft, breaks);
            }
            String notes = document.getFootnoteRange().text() + "\r"
                    + document.getEndnoteRange().text();
            draft.pages().append(withoutFields(notes));
        } catch (OldWordFileFormatException e) {
            readOld(container, draft);
        }
    }

    private static void readOld(POIFSFileSystem container, Draft draft) throws IOException {
        try (HWPFOldDocument document = new HWPFOldDocument(container);
                Word6Extractor extractor = new Word6Extractor(document)) {
            readMetadata(document.getSummaryInformation(), draft);
            draft.pages().append(extractor.getText());
        }
    }

    private static void readParagraph(HWPFDocument document, Paragraph paragraph, Draft draft, PageBreaks breaks) {
        Pages pages = draft.pages();
        if (paragraph.pageBreakBefore() && !pages.isPageBlank()) {
            breaks.asked();
        }
        String text = withoutFields(paragraph.text());
        if (paragraph.isInTable()) {
            if (paragraph.isTableRowEnd()) {
                pages.endLine();
            } else {
                pages.append(text.replace(CELL_MARK, '\t').replace('\r', ' '));
            }
            return;
        }
        int start = 0;
        for (int mark = text.indexOf(PAGE_MARK); mark >= 0; mark = text.indexOf(PAGE_MARK, start)) {
            pages.append(text, start, mark);
            breaks.asked();
            start = mark + 1;
        }
        pages.append(text, start, text.length());
        pages.endParagraph();
        offerHeading(document, paragraph, text, draft);
    }

    private static void offerHeading(HWPFDocument document, Paragraph paragraph, String text, Draft draft) {
        StyleDescription style = document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        String name =
                style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
        if (name.equals("title")) {
            draft.offerTitle(TitleSource.MARKED, text);
            draft.addHeading(text);
        } else if (name.matches("heading [1-6].*")) {
            draft.offerTitle(TitleSource.HEADING, text);
            draft.addHeading(text);
        }
    }

    /** Fields such as links and tables of contents show their result, not their code. */
    private static String withoutFields(String text) {
        return text.indexOf('\u0013') < 0 ? text : Range.stripFields(text);
    }

    private static void readMetadata(@Nullable SummaryInformation summary, Draft draft) {
        if (summary == null) {
            return;
        }
        draft.offerTitle(TitleSource.DECLARED, summary.getTitle());
        draft.offerAuthors(summary.getAuthor());
        draft.offerSummary(summary.getComments());
        Date created = summary.getCreateDateTime();
        if (created != null) {
            draft.offerDate(DateSource.CREATED, created.toInstant().toString());
        }
    }
}
