package org.lucerna.extractor.format;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML as it comes, element by element: no document type, no entities, nothing fetched, nothing held. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** Hears of elements in document order. */
    interface Listener {
        void start(XMLStreamReader element) throws XMLStreamException, IOException;

        default void text(XMLStreamReader characters) throws IOException {}

        default void end(XMLStreamReader element) throws IOException {}
    }

    /** @throws IOException when the XML is broken */
    static void walk(InputStream xml, Listener listener) throws IOException {
        try (xml) {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(xml);
            try {
                while (reader.hasNext()) {
                    switch (reader.next()) {
                        case XMLStreamConstants.START_ELEMENT -> listener.start(reader);
                        case XMLStreamConstants.END_ELEMENT -> listener.end(reader);
                        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                            listener.text(reader);
                        case XMLStreamConstants.ENTITY_REFERENCE ->
                            throw new IOException("Broken XML: an entity, " + reader.getLocalName());
                        default -> {
                            // comments and instructions say nothing
                        }
                    }
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException("Broken XML: " + e.getMessage(), e);
        }
    }

    /** Leaves an element that was just started, with all in it. */
    static void skip(XMLStreamReader reader) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** An attribute by its local name, whatever its name space. */
    static @Nullable String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return null;
    }
}
