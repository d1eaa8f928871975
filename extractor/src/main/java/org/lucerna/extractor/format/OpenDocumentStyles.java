package org.lucerna.extractor.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which paragraph styles of an OpenDocument are the title, and which begin a page. */
final class OpenDocumentStyles implements Xml.Listener {

    private static final int LONGEST_CHAIN = 20;

    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> breaking = new HashSet<>();
    private final Set<String> newMaster = new HashSet<>();
    private @Nullable String style;

    @Override
    public void start(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "style" -> {
                style = Xml.attribute(element, "name");
                String parent = Xml.attribute(element, "parent-style-name");
                String master = Xml.attribute(element, "master-page-name");
                if (style != null && parent != null) {
                    parents.put(style, parent);
                }
                if (style != null && master != null && !master.isEmpty()) {
                    newMaster.add(style);
                }
            }
            case "paragraph-properties" -> {
                if (style != null && "page".equals(Xml.attribute(element, "break-before"))) {
                    breaking.add(style);
                }
            }
            default -> {
                // how it looks is of no matter here
            }
        }
    }

    boolean isTitle(@Nullable String name) {
        return has(name, "Title"::equals);
    }

    boolean beginsPage(@Nullable String name) {
        return has(name, candidate -> breaking.contains(candidate) || newMaster.contains(candidate));
    }

    private boolean has(@Nullable String name, java.util.function.Predicate<String> property) {
        String candidate = name;
        for (int i = 0; candidate != null && i < LONGEST_CHAIN; i++) {
            if (property.test(candidate)) {
                return true;
            }
            candidate = parents.get(candidate);
        }
        return false;
    }
}
