package org.lucerna.foundation.vocabulary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lucerna.foundation.text.Language;

/**
 * Something that is said about a concept or a scheme in one language. Immutable; in the order of kind, language and
 * words, so that two concepts that say the same are equal.
 */
public record ConceptText(Kind kind, Language language, String words) implements Comparable<ConceptText> {

    /** What it says; the names of SKOS stand beside each. */
    public enum Kind {
        /** What it is called: {@code skos:prefLabel}, at most one in a language. */
        LABEL,
        /** What it is called, too: {@code skos:altLabel}. */
        SYNONYM,
        /** What people search with and nobody is shown: {@code skos:hiddenLabel}. */
        HIDDEN,
        /**
         * A label that means something else as well ({@code trata}: "it treats of"), so that a question names the
         * concept with it only when it says nothing else. No word of SKOS: a hidden label of a kind of its own.
         */
        AMBIGUOUS,
        /** What is meant and what is not: {@code skos:scopeNote}. */
        SCOPE_NOTE,
        /** {@code skos:definition}. */
        DEFINITION,
        /** For those who keep the vocabulary: {@code skos:editorialNote}. */
        EDITORIAL_NOTE
    }

    /** Where a reader's own language has no text: English first, then these, then the others by their codes. */
    private static final List<Language> FALLBACKS =
            List.of(Language.ENGLISH, Language.ITALIAN, Language.GERMAN, Language.SPANISH, Language.FRENCH);

    static final Comparator<Language> FALLBACK_ORDER =
            Comparator.comparingInt(ConceptText::rank).thenComparing(Comparator.naturalOrder());

    private static final Comparator<ConceptText> ORDER = Comparator.comparing(ConceptText::kind)
            .thenComparing(ConceptText::language, FALLBACK_ORDER)
            .thenComparing(ConceptText::words);

    private static int rank(Language language) {
        int place = FALLBACKS.indexOf(language);
        return place < 0 ? FALLBACKS.size() : place;
    }

    /** The texts of this kind in the reader's language; where there is none, in the first that has some. */
    static List<ConceptText> inReach(List<ConceptText> texts, Kind kind, Language reader) {
        List<ConceptText> own = in(texts, kind, reader).toList();
        if (!own.isEmpty()) {
            return own;
        }
        Optional<Language> first = texts.stream()
                .filter(text -> text.kind() == kind)
                .map(ConceptText::language)
                .min(FALLBACK_ORDER);
        return first.map(language -> in(texts, kind, language).toList()).orElse(List.of());
    }

    static Stream<ConceptText> in(List<ConceptText> texts, Kind kind, Language language) {
        return texts.stream()
                .filter(text -> text.kind() == kind && text.language().equals(language));
    }

    @Override
    public int compareTo(ConceptText other) {
        return ORDER.compare(this, other);
    }
}
