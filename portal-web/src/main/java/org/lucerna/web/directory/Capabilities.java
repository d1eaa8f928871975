package org.lucerna.web.directory;

import java.util.Optional;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.search.Facet;

/** By which facet of the directory a concept narrows it. */
public final class Capabilities {

    private Capabilities() {}

    /** Empty for a concept that organisations say nothing of. */
    public static Optional<Facet> find(String concept) {
        return Vocabulary.current().find(concept).flatMap(found -> switch (found.scheme()) {
            case "S" -> Optional.of(Facet.CAPABILITY);
            case "T" -> Optional.of(Facet.TARGET);
            case "C" -> Optional.of(Facet.CROSSBORDER);
            case "X", "P" -> Optional.of(Facet.EXPLOITATION);
            case "A" -> Optional.of(Facet.TYPE);
            default -> Optional.empty();
        });
    }

    /** The same for a concept that is a capability. */
    static Facet facet(String capability) {
        return find(capability).orElse(Facet.CAPABILITY);
    }
}
