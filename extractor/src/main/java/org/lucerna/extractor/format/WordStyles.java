package org.lucerna.extractor.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which paragraph styles of a DOCX are titles and headings. Their names are English in the file in every language. */
final class WordStyles implements Xml.Listener {

    enum Role {
        TEXT,
        TITLE,
        HEADING
    }

    private final Map<String, Role> roles = new HashMap<>();
    private String id = "";

    static WordStyles read(ZipPackage zip) throws IOException {
        WordStyles styles = new WordStyles();
        Optional<InputStream> xml = zip.find("word/styles.xml");
        if (xml.isPresent()) {
            Xml.walk(xml.get(), styles);
        }
        return styles;
    }

    Role roleOf(@Nullable String styleId) {
        return styleId == null ? Role.TEXT : roles.getOrDefault(styleId, Role.TEXT);
    }

    @Override
    public void start(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "style" -> {
                String styleId = Xml.attribute(element, "styleId");
                id = styleId == null ? "" : styleId;
            }
            case "name" -> {
                String value = Xml.attribute(element, "val");
                String name = value == null ? "" : value.toLowerCase(Locale.ROOT);
                if (name.equals("title")) {
                    roles.put(id, Role.TITLE);
                } else if (name.matches("heading [1-6]")) {
                    roles.put(id, Role.HEADING);
                }
            }
            case "basedOn" -> {
                Role parent = roleOf(Xml.attribute(element, "val"));
                if (parent != Role.TEXT) {
                    roles.putIfAbsent(id, parent);
                }
            }
            case "outlineLvl" -> {
                String level = Xml.attribute(element, "val");
                if (level != null && level.matches("[0-5]")) {
                    roles.putIfAbsent(id, Role.HEADING);
                }
            }
            default -> {
                // how it looks is of no matter here
            }
        }
    }
}
