package org.lucerna.vocabulary.concept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.vocabulary.skos.SkosFile;
import org.lucerna.vocabulary.skos.SkosFormat;
import org.lucerna.vocabulary.skos.SkosLimits;
import org.lucerna.vocabulary.skos.SkosReader;
import org.lucerna.vocabulary.skos.SkosWriter;

/** A concept as a text that will be understood for as long as SKOS is. */
final class ConceptState {

    private static final String BASE = "https://portal.invalid/glossary/";

    private ConceptState() {}

    static String written(Concept concept) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SkosWriter.write(List.of(), List.of(concept), SkosFormat.TURTLE, BASE, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static Concept read(String state) {
        try {
            SkosFile file = SkosReader.read(
                    new ByteArrayInputStream(state.getBytes(StandardCharsets.UTF_8)),
                    SkosFormat.TURTLE,
                    BASE,
                    SkosLimits.DEFAULTS);
            return file.concepts().getFirst();
        } catch (SkosFile.Unreadable e) {
            throw new IllegalStateException("A concept's former state cannot be read: " + e.messageKey(), e);
        }
    }
}
