package org.lucerna.extractor.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.lucerna.extractor.draft.Draft;

/** DOCX: the running text with its page breaks and headings, tables by rows, notes below their paragraph. */
final class WordReader implements FormatReader {

    @Override
    public void read(Source source, Draft draft) throws IOException {
        try (ZipPackage zip = ZipPackage.open(source.file(), source.limits())) {
            OfficeMetadata.readOpenXml(zip, draft);
            WordStyles styles = WordStyles.read(zip);
            Map<String, String> footnotes = notes(zip, "word/footnotes.xml", "footnote");
            Map<String, String> endnotes = notes(zip, "word/endnotes.xml", "endnote");
            String main = zip.find("word/document.xml").isPresent() ? "word/document.xml" : "word/document2.xml";
            PageBreaks breaks = new PageBreaks(draft.pages());
            try {
                Xml.walk(zip.get(main), new WordText(draft, styles, breaks, footnotes, endnotes));
            } finally {
                breaks.settle(draft);
            }
        }
    }

    private static Map<String, String> notes(ZipPackage zip, String part, String element) throws IOException {
        Map<String, String> notes = new HashMap<>();
        Optional<InputStream> xml = zip.find(part);
        if (xml.isPresent()) {
            Xml.walk(xml.get(), new Notes(element, notes));
        }
        return notes;
    }

    /** The texts of foot- or endnotes by their ids. */
    private static final class Notes implements Xml.Listener {

        private static final int MOST_CHARACTERS = 2_000_000;

        private final String element;
        private final Map<String, String> notes;
        private final StringBuilder text = new StringBuilder();
        private String id = "";
        private boolean inText;
        private int characters;

        Notes(String element, Map<String, String> notes) {
            this.element = element;
            this.notes = notes;
        }

        @Override
        public void start(XMLStreamReader reader) {
            String name = reader.getLocalName();
            if (name.equals(element)) {
                String attribute = Xml.attribute(reader, "id");
                id = attribute == null ? "" : attribute;
                text.setLength(0);
            }
            inText = name.equals("t");
        }

        @Override
        public void text(XMLStreamReader reader) {
            if (inText && characters < MOST_CHARACTERS) {
                text.append(reader.getText());
                characters += reader.getTextLength();
            }
        }

        @Override
        public void end(XMLStreamReader reader) {
            inText = false;
            if (reader.getLocalName().equals("p")) {
                text.append(' ');
            } else if (reader.getLocalName().equals(element)) {
                notes.put(id, text.toString().strip());
            }
        }
    }
}
