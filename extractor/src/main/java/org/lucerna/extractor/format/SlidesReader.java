package org.lucerna.extractor.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lucerna.extractor.draft.Draft;
import org.lucerna.extractor.draft.Draft.TitleSource;
import org.lucerna.extractor.draft.Pages;
import org.lucerna.imports.extract.Extraction.Divisions;

/** PPTX: slides in the order of the show, each with its speaker's notes below. Hidden slides count, as in the program. */
final class SlidesReader implements FormatReader {

    @Override
    public void read(Source source, Draft draft) throws IOException {
        draft.dividedInto(Divisions.SLIDE);
        try (ZipPackage zip = ZipPackage.open(source.file(), source.limits())) {
            OfficeMetadata.readOpenXml(zip, draft);
            boolean first = true;
            for (String slide : slides(zip)) {
                if (!first) {
                    draft.pages().endPage();
                }
                first = false;
                Optional<InputStream> xml = zip.find(slide);
                if (xml.isPresent()) {
                    Xml.walk(xml.get(), new SlideText(draft, true));
                    readNotes(zip, slide, draft);
                }
            }
        }
    }

    private static List<String> slides(ZipPackage zip) throws IOException {
        Relations relations = Relations.of(zip, "ppt/presentation.xml");
        List<String> slides = new ArrayList<>();
        Xml.walk(zip.get("ppt/presentation.xml"), new Xml.Listener() {
            @Override
            public void start(XMLStreamReader element) {
                if (element.getLocalName().equals("sldId")) {
                    relations.target(Relations.id(element)).ifPresent(slides::add);
                }
            }
        });
        return slides;
    }

    private static void readNotes(ZipPackage zip, String slide, Draft draft) throws IOException {
        Optional<String> part = Relations.of(zip, slide).ofType("/notesSlide");
        Optional<InputStream> notes = part.isPresent() ? zip.find(part.get()) : Optional.empty();
        if (notes.isPresent()) {
            Xml.walk(notes.get(), new SlideText(draft, false));
        }
    }

    /** The text of a slide or its notes, shape by shape. */
    private static final class SlideText implements Xml.Listener {

        private final Draft draft;
        private final Pages pages;
        private final boolean titled;
        private final StringBuilder shape = new StringBuilder();
        private boolean inText;
        private boolean title;
        private boolean unwanted;

        SlideText(Draft draft, boolean titled) {
            this.draft = draft;
            this.pages = draft.pages();
            this.titled = titled;
        }

        @Override
        public void start(XMLStreamReader element) throws XMLStreamException {
            switch (element.getLocalName()) {
                case "sp", "graphicFrame" -> {
                    title = false;
                    unwanted = false;
                    shape.setLength(0);
                }
                case "ph" -> {
                    String type = String.valueOf(Xml.attribute(element, "type"));
                    title = titled && (type.equals("title") || type.equals("ctrTitle"));
                    // numbers, dates and footers repeat on every slide
                    unwanted = type.equals("sldNum") || type.equals("dt") || type.equals("ftr") || type.equals("hdr");
                }
                case "t" -> inText = true;
                case "br" -> shape.append('\n');
                case "Fallback" -> Xml.skip(element);
                default -> {
                    // a container, or how it looks
                }
            }
        }

        @Override
        public void text(XMLStreamReader characters) {
            if (inText && shape.length() < 1_000_000) {
                shape.append(characters.getText());
            }
        }

        @Override
        public void end(XMLStreamReader element) {
            switch (element.getLocalName()) {
                case "t" -> inText = false;
                case "p" -> shape.append('\n');
                case "tc" -> shape.append('\t');
                case "tr" -> shape.append('\n');
                case "sp", "graphicFrame" -> endShape();
                default -> {
                    // nothing ends that matters
                }
            }
        }

        private void endShape() {
            if (unwanted || shape.toString().isBlank()) {
                return;
            }
            pages.append(shape);
            pages.endParagraph();
            if (title) {
                draft.offerTitle(TitleSource.HEADING, shape.toString());
                draft.addHeading(shape.toString());
            }
            shape.setLength(0);
        }
    }
}
