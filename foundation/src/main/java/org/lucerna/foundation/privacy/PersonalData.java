package org.lucerna.foundation.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about one person, ready to be written as JSON. Immutable.
 *
 * @param facts names as a programmer of another portal would understand them (data portability), values of plain Java:
 *     String, Number, Boolean, null, and lists and maps of those. Moments are written as ISO 8601.
 */
public record PersonalData(Map<String, ? extends @Nullable Object> facts, List<Attachment> files) {

    public static final PersonalData NONE = new PersonalData(Map.of(), List.of());

    /** A file of the person's own. {@code name} is a plain file name. */
    public record Attachment(String name, Content content) {}

    /** Opens a file anew; whoever asks closes it. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public PersonalData {
        files = List.copyOf(files);
    }

    public PersonalData(Map<String, ? extends @Nullable Object> facts) {
        this(facts, List.of());
    }

    public boolean isEmpty() {
        return facts.isEmpty() && files.isEmpty();
    }
}
