package org.lucerna.foundation.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;

/**
 * One idea of the field, as SKOS has it (W3C Recommendation, 18 August 2009). Immutable; its lists are sorted, so that
 * two concepts that say the same are equal.
 *
 * @param id such as {@code S19}, SKOS' notation; stable, used in records, facets and addresses
 * @param scheme the id of the scheme that it belongs to
 * @param texts its labels, synonyms and notes in every language
 * @param broader ids of wider concepts; empty for a top concept
 * @param related ids of concepts that are neither wider nor narrower
 * @param matches addresses of the same idea in other vocabularies ({@code skos:exactMatch})
 * @param deprecated no longer to be chosen; what was filed under it keeps its label
 * @param replacedBy the concept that took its place, or null
 */
public record Concept(
        String id,
        String scheme,
        List<ConceptText> texts,
        List<String> broader,
        List<String> related,
        List<String> matches,
        boolean deprecated,
        @Nullable String replacedBy) {

    public Concept {
        texts = texts.stream().distinct().sorted().toList();
        broader = broader.stream().distinct().sorted().toList();
        related = related.stream().distinct().sorted().toList();
        matches = matches.stream().distinct().sorted().toList();
    }

    /** What it is called in the reader's language, else in English, else in any; its id where it has no label. */
    public String label(Language reader) {
        return labelInReach(reader) instanceof ConceptText label ? label.words() : id;
    }

    /** As {@link #label}, with the language that it is in; null where there is no label. */
    public @Nullable ConceptText labelInReach(Language reader) {
        List<ConceptText> labels = ConceptText.inReach(texts, ConceptText.Kind.LABEL, reader);
        return labels.isEmpty() ? null : labels.getFirst();
    }

    /** The texts of this kind in exactly this language, sorted. */
    public List<String> texts(ConceptText.Kind kind, Language language) {
        return ConceptText.in(texts, kind, language).map(ConceptText::words).toList();
    }

    /** The texts of this kind in the reader's language; where there is none, in the first that has some. */
    public List<ConceptText> textsInReach(ConceptText.Kind kind, Language reader) {
        return ConceptText.inReach(texts, kind, reader);
    }
}
