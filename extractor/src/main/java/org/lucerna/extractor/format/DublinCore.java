package org.lucerna.extractor.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The metadata that office files, e-books and PDFs write as Dublin Core: in {@code core.xml}, {@code meta.xml}, the
 * package file of an EPUB and XMP. Values by local names, in document order.
 */
final class DublinCore implements Xml.Listener {

    private static final Set<String> NAMESPACES = Set.of(
            "http://purl.org/dc/elements/1.1/",
            "http://purl.org/dc/terms/",
            "urn:oasis:names:tc:opendocument:xmlns:meta:1.0");
    private static final int LONGEST = 10_000;

    private final Map<String, List<String>> values = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String name;

    static DublinCore read(InputStream xml) throws IOException {
        DublinCore core = new DublinCore();
        Xml.walk(xml, core);
        return core;
    }

    /** The first value, or null. */
    @Nullable
    String first(String property) {
        List<String> all = all(property);
        return all.isEmpty() ? null : all.getFirst();
    }

    List<String> all(String property) {
        return values.getOrDefault(property, List.of());
    }

    private static boolean isMetadata(XMLStreamReader element) {
        String namespace = element.getNamespaceURI();
        return namespace != null && NAMESPACES.contains(namespace);
    }

    @Override
    public void start(XMLStreamReader element) {
        if (isMetadata(element)) {
            name = element.getLocalName();
            text.setLength(0);
        }
    }

    @Override
    public void text(XMLStreamReader characters) {
        if (name != null && text.length() < LONGEST) {
            text.append(characters.getText());
        }
    }

    @Override
    public void end(XMLStreamReader element) {
        // XMP puts each value into an rdf:li
        if (name != null && !text.toString().isBlank()) {
            values.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(text.toString().strip());
        }
        text.setLength(0);
        if (isMetadata(element)) {
            name = null;
        }
    }
}
