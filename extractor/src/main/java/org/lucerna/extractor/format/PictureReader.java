package org.lucerna.extractor.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.lucerna.extractor.draft.Draft;
import org.lucerna.imports.extract.Extraction.Divisions;
import org.lucerna.imports.extract.Extraction.Reason;

/** A picture of text by itself: PNG, JPEG, and TIFF with a page for each picture. */
final class PictureReader implements FormatReader {

    private static final long MOST_PIXELS = 60_000_000;

    private final Ocr ocr;

    PictureReader(Ocr ocr) {
        this.ocr = ocr;
    }

    @Override
    public void read(Source source, Draft draft) throws IOException {
        if (!ocr.isAvailable()) {
            throw new Unreadable(Reason.NO_TEXT, "a picture");
        }
        draft.dividedInto(Divisions.PAGE);
        try (ImageInputStream in = ImageIO.createImageInputStream(source.file().toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Unreadable(Reason.UNSUPPORTED, "a picture of an unknown kind");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                read(reader, draft);
            } finally {
                reader.dispose();
            }
        }
        if (draft.pages().isBlank()) {
            throw new Unreadable(Reason.NO_TEXT, "a picture in which no text is found");
        }
    }

    private void read(ImageReader reader, Draft draft) throws IOException {
        Ocr.Session session = ocr.begin();
        draft.markOcr();
        int count = reader.getNumImages(true);
        for (int i = 0; i < count; i++) {
            if ((long) reader.getWidth(i) * reader.getHeight(i) > MOST_PIXELS) {
                throw new Unreadable(Reason.TOO_LARGE, "a picture of more than " + MOST_PIXELS + " pixels");
            }
            BufferedImage picture = reader.read(i);
            Optional<String> text = session.read(picture);
            if (text.isEmpty()) {
                draft.markTruncated();
                return;
            }
            if (i > 0) {
                draft.pages().endPage();
            }
            draft.pages().append(text.get());
        }
    }
}
