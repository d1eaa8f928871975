package org.lucerna.extractor.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lucerna.imports.extract.Extraction.Reason;

/** The texts that the cells of a workbook refer to by number. */
final class SharedStrings implements Xml.Listener {

    private final List<String> strings = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final int characterLimit;
    private boolean inText;
    private int characters;

    private SharedStrings(int characterLimit) {
        this.characterLimit = characterLimit;
    }

    static SharedStrings read(ZipPackage zip, int characterLimit) throws IOException {
        SharedStrings shared = new SharedStrings(characterLimit);
        Optional<InputStream> xml = zip.find("xl/sharedStrings.xml");
        if (xml.isPresent()) {
            Xml.walk(xml.get(), shared);
        }
        return shared;
    }

    /** Empty for a number that the file does not have. */
    String get(String number) {
        try {
            int index = Integer.parseInt(number.strip());
            return index >= 0 && index < strings.size() ? strings.get(index) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    @Override
    public void start(XMLStreamReader element) throws XMLStreamException {
        switch (element.getLocalName()) {
            case "t" -> inText = true;
            // how a Japanese word is read aloud
            case "rPh" -> Xml.skip(element);
            default -> {
                // how it looks
            }
        }
    }

    @Override
    public void text(XMLStreamReader reader) {
        if (inText) {
            characters += reader.getTextLength();
            if (characters > characterLimit) {
                throw new Unreadable(Reason.TOO_LARGE, "a workbook with more text than the limit");
            }
            text.append(reader.getText());
        }
    }

    @Override
    public void end(XMLStreamReader element) {
        inText = false;
        if (element.getLocalName().equals("si")) {
            strings.add(text.toString());
            text.setLength(0);
        }
    }
}
