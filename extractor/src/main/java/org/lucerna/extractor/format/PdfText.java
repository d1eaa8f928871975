package org.lucerna.extractor.format;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.lucerna.extractor.draft.Draft;
import org.lucerna.extractor.draft.Pages;
import org.lucerna.imports.extract.Extraction.Reason;

/**
 * Writes a PDF's text into pages, empty ones included, and notes the letters of the front for the title. A page that is
 * broken costs that page, unless all are.
 */
final class PdfText extends PDFTextStripper {

    /** Of baselines, in letter sizes, where no line before tells. */
    private static final double WIDE_SPACING = 1.9;

    private static final double CLEARLY_WIDER = 1.25;

    private final Draft draft;
    private final Pages pages;
    private final FrontPage front = new FrontPage();
    private final Overprint overprint = new Overprint();
    private boolean lineStarts;
    private double baseline = Double.NaN;
    private double usualGap = Double.NaN;
    private int brokenPages;
    private String damage = "";

    PdfText(Draft draft) {
        this.draft = draft;
        this.pages = draft.pages();
        setLineSeparator("\n");
        setSuppressDuplicateOverlappingText(false);
    }

    @Override
    protected void startPage(PDPage page) {
        // PDFBox passes over pages without content; a viewer counts them
        pages.addBlankPagesUpTo(getCurrentPageNo());
        output = new StringWriter();
        lineStarts = false;
        baseline = Double.NaN;
        usualGap = Double.NaN;
    }

    @Override
    protected void endPage(PDPage page) {
        pages.append(output.toString());
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        if (!overprint.repeats(letter)) {
            super.processTextPosition(letter);
        }
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        overprint.startPage();
        try {
            super.processPage(page);
        } catch (IOException
                | IllegalArgumentException
                | ArithmeticException
                | IndexOutOfBoundsException
                | ClassCastException
                | NullPointerException e) {
            brokenPages++;
            damage = String.valueOf(e.getMessage());
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        if (lineStarts || Double.isNaN(baseline)) {
            startLine(positions);
        }
        super.writeString(text, positions);
        if (front.isOpen()) {
            front.write(getCurrentPageNo(), text, positions);
        }
    }

    /** A gap clearly wider than between the lines before begins a paragraph. */
    private void startLine(List<TextPosition> positions) throws IOException {
        if (positions.isEmpty()) {
            return;
        }
        TextPosition first = positions.getFirst();
        double gap = first.getYDirAdj() - baseline;
        double widest = Double.isNaN(usualGap) ? WIDE_SPACING * Math.abs(first.getYScale()) : CLEARLY_WIDER * usualGap;
        if (lineStarts && gap > widest) {
            output.write("\n");
        } else if (lineStarts && gap > 0) {
            usualGap = gap;
        }
        baseline = first.getYDirAdj();
        lineStarts = false;
    }

    @Override
    protected void writeWordSeparator() throws IOException {
        super.writeWordSeparator();
        if (front.isOpen()) {
            front.endWord();
        }
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        super.writeLineSeparator();
        lineStarts = true;
        if (front.isOpen()) {
            front.endLine();
        }
    }

    @Override
    protected void endDocument(PDDocument pdf) {
        int count = getCurrentPageNo() - 1;
        if (count == 0 || (brokenPages == count && draft.pages().isBlank())) {
            throw new Unreadable(Reason.CORRUPT, count == 0 ? "a PDF without pages" : "no page is whole: " + damage);
        }
        pages.addBlankPagesUpTo(count);
    }

    FrontPage front() {
        return front;
    }
}
