package org.lucerna.vocabulary.skos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.lucerna.foundation.vocabulary.Vocabulary;

/** What an empty portal begins with: {@code vocabulary.ttl}. Reading takes about a second; it happens once in a portal's life. */
public final class ShippedVocabulary {

    private static final String NAME = "vocabulary.ttl";

    private ShippedVocabulary() {}

    public static Vocabulary read() {
        try (InputStream bytes = ShippedVocabulary.class.getResourceAsStream(NAME)) {
            if (bytes == null) {
                throw new IllegalStateException(NAME + " is not in the jar of vocabulary");
            }
            SkosFile file =
                    SkosReader.read(bytes, SkosFormat.TURTLE, "https://portal.invalid/glossary/", SkosLimits.DEFAULTS);
            if (!file.problems().isEmpty()) {
                throw new IllegalStateException(NAME + ": " + file.problems().getFirst());
            }
            return new Vocabulary(0, file.schemes(), file.concepts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SkosFile.Unreadable e) {
            throw new IllegalStateException(NAME + ": " + e.messageKey(), e);
        }
    }
}
