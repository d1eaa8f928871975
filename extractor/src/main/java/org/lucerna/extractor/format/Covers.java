package org.lucerna.extractor.format;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Pictures of documents' first pages: drawn from a PDF, taken from an e-book or where an office program left one. */
public final class Covers {

    private static final int WIDTH = 480;

    /** A first page like a banner or a scroll is cut. */
    private static final int MOST_HEIGHT = 4 * WIDTH;

    private static final int MOST_PICTURE_BYTES = 30 << 20;
    private static final long MOST_PIXELS = 60_000_000;

    private Covers() {}

    /** @return false when this document has none */
    public static boolean draw(Source source, Path picture) throws IOException {
        Optional<BufferedImage> image = switch (source.type()) {
            case PDF -> firstPage(source);
            case EPUB -> fromPackage(source, Covers::coverOfBook);
            case DOCX, PPTX, XLSX ->
                fromPackage(source, zip -> Relations.of(zip, "/").ofType("/thumbnail"));
            case ODT, ODP, ODS -> fromPackage(source, zip -> Optional.of("Thumbnails/thumbnail.png"));
            case PNG, JPEG, TIFF -> decode(source.bytes(MOST_PICTURE_BYTES));
            default -> Optional.empty();
        };
        return image.isPresent() && ImageIO.write(onPaper(image.get()), "jpeg", picture.toFile());
    }

    private static Optional<BufferedImage> firstPage(Source source) throws IOException {
        try (PDDocument pdf = PdfReader.open(source)) {
            if (!pdf.getPages().iterator().hasNext()) {
                return Optional.empty();
            }
            PDRectangle box = pdf.getPage(0).getCropBox();
            boolean turned = pdf.getPage(0).getRotation() % 180 != 0;
            float width = turned ? box.getHeight() : box.getWidth();
            float height = turned ? box.getWidth() : box.getHeight();
            float scale = WIDTH / Math.max(width, 1);
            if (height * scale > MOST_HEIGHT || width < 1 || height < 1) {
                return Optional.empty();
            }
            PDFRenderer renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            return Optional.of(renderer.renderImage(0, scale, ImageType.RGB));
        }
    }

    /** Finds the name of a picture in a package. */
    private interface PictureName {
        Optional<String> in(ZipPackage zip) throws IOException;
    }

    private static Optional<BufferedImage> fromPackage(Source source, PictureName name) throws IOException {
        try (ZipPackage zip = ZipPackage.open(source.file(), source.limits())) {
            Optional<String> part = name.in(zip);
            Optional<InputStream> picture = part.isPresent() ? zip.find(part.get()) : Optional.empty();
            if (picture.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = picture.get()) {
                return decode(in.readNBytes(MOST_PICTURE_BYTES));
            }
        }
    }

    private static Optional<String> coverOfBook(ZipPackage zip) throws IOException {
        return Optional.ofNullable(EpubReader.Book.open(zip).cover);
    }

    /** Empty for kinds of pictures that Java cannot read, and for pictures of absurd size. */
    private static Optional<BufferedImage> decode(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    return Optional.empty();
                }
                @Nullable BufferedImage image = reader.read(0);
                return Optional.ofNullable(image);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Scaled to the width where it is larger, on white, without transparency, which JPEG does not have. */
    private static BufferedImage onPaper(BufferedImage image) {
        int width = Math.min(WIDTH, image.getWidth());
        int height = Math.clamp((long) image.getHeight() * width / image.getWidth(), 1, MOST_HEIGHT);
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = paper.createGraphics();
        try {
            brush.setColor(Color.WHITE);
            brush.fillRect(0, 0, width, height);
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            brush.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            brush.drawImage(image, 0, 0, width, height, null);
        } finally {
            brush.dispose();
        }
        return paper;
    }
}
