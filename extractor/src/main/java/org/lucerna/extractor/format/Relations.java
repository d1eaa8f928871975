package org.lucerna.extractor.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What one part of an OOXML package refers to inside the package; what lies outside is not there. */
final class Relations {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_NAMESPACE = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();

    static Relations of(ZipPackage zip, String part) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        Relations relations = new Relations();
        Optional<InputStream> xml = zip.find(folder + "_rels/" + part.substring(slash + 1) + ".rels");
        if (xml.isPresent()) {
            Xml.walk(xml.get(), element -> {
                String id = Xml.attribute(element, "Id");
                String target = Xml.attribute(element, "Target");
                String type = Xml.attribute(element, "Type");
                if (id != null && target != null && !"External".equals(Xml.attribute(element, "TargetMode"))) {
                    relations.targets.put(id, resolve(folder, target));
                    relations.types.put(String.valueOf(type), resolve(folder, target));
                }
            });
        }
        return relations;
    }

    Optional<String> target(@Nullable String id) {
        return Optional.ofNullable(id == null ? null : targets.get(id));
    }

    /** The first whose type ends so. */
    Optional<String> ofType(String ending) {
        return types.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(ending))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The {@code r:id} of an element. */
    static @Nullable String id(XMLStreamReader element) {
        String id = element.getAttributeValue(NAMESPACE, "id");
        return id == null ? element.getAttributeValue(STRICT_NAMESPACE, "id") : id;
    }

    /** A name inside the package, never a path on this machine. */
    private static String resolve(String folder, String target) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
