package org.lucerna.extractor.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.lucerna.extractor.draft.Draft;
import org.lucerna.extractor.draft.Pages;
import org.lucerna.imports.extract.Extraction.Reason;

/** The pages of a PDF that are pictures of pages: read by Tesseract where it is there. */
final class PdfScan {

    /** A page with fewer letters and a picture on it is a scan with, at most, a stamp. */
    private static final int FEWEST_LETTERS = 12;

    private static final float PIXELS_PER_INCH = 300;
    private static final float MOST_PIXELS = 20_000_000;
    private static final float POINTS_PER_INCH = 72;

    private final PDDocument pdf;
    private final Ocr ocr;

    PdfScan(PDDocument pdf, Ocr ocr) {
        this.pdf = pdf;
        this.ocr = ocr;
    }

    /** @throws Unreadable when there is nothing but scans, and nothing to read them with */
    void read(Draft draft) throws IOException {
        List<Integer> scans = scans(draft.pages());
        if (scans.isEmpty()) {
            return;
        }
        if (!ocr.isAvailable()) {
            if (draft.pages().isBlank()) {
                throw new Unreadable(Reason.NO_TEXT, "a scan: pictures of " + scans.size() + " pages");
            }
            return;
        }
        Ocr.Session session = ocr.begin();
        PDFRenderer renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        for (int number : scans) {
            Optional<String> text = session.read(draw(renderer, number));
            if (text.isEmpty()) {
                draft.markTruncated();
                break;
            }
            draft.markOcr();
            draft.pages().fill(number, text.get());
        }
        if (draft.pages().isBlank()) {
            throw new Unreadable(Reason.NO_TEXT, "a scan in which no text is found");
        }
    }

    private BufferedImage draw(PDFRenderer renderer, int number) throws IOException {
        PDRectangle box = pdf.getPage(number - 1).getCropBox();
        float squareInches = box.getWidth() * box.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
        float resolution = Math.min(PIXELS_PER_INCH, (float) Math.sqrt(MOST_PIXELS / Math.max(squareInches, 0.01f)));
        return renderer.renderImageWithDPI(number - 1, resolution, ImageType.GRAY);
    }

    private List<Integer> scans(Pages pages) {
        List<Integer> scans = new ArrayList<>();
        int number = 0;
        for (PDPage page : pdf.getPages()) {
            number++;
            if (hasFewLetters(pages, number) && hasPicture(page)) {
                scans.add(number);
            }
        }
        return scans;
    }

    private static boolean hasFewLetters(Pages pages, int number) {
        return pages.text(number)
                        .codePoints()
                        .filter(Character::isLetter)
                        .limit(FEWEST_LETTERS)
                        .count()
                < FEWEST_LETTERS;
    }

    private static boolean hasPicture(PDPage page) {
        PDResources resources = page.getResources();
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
        }
        return false;
    }
}
