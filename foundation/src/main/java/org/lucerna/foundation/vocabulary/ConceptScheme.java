package org.lucerna.foundation.vocabulary;

import java.util.List;
import org.lucerna.foundation.text.Language;

/**
 * One of the groups that the concepts fall into. Immutable.
 *
 * @param id such as {@code S}; stable
 * @param texts its labels and notes in every language
 */
public record ConceptScheme(String id, List<ConceptText> texts) {

    /** What a document is: report, manual, guidelines … */
    public static final String DOCUMENT_TYPES = "D";

    /** Kinds of organisation and authority. */
    public static final String ACTORS = "A";

    /** The categories of the practice form. */
    public static final String PRACTICE_CATEGORIES = "K";

    public ConceptScheme {
        texts = texts.stream().distinct().sorted().toList();
    }

    /** What it is called in the reader's language, else in English, else in any; its id where it has no label. */
    public String label(Language reader) {
        List<ConceptText> labels = ConceptText.inReach(texts, ConceptText.Kind.LABEL, reader);
        return labels.isEmpty() ? id : labels.getFirst().words();
    }
}
