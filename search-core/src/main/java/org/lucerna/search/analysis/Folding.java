package org.lucerna.search.analysis;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/** What makes two spellings of a word one: Unicode's case folding and compatibility forms, and then accents. */
final class Folding {

    /** Case and compatibility forms (ligatures, full width); invisible characters go. Accents stay. */
    static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();

    /** {@link #CASE} for German, whose compounds are looked up with their ß. */
    static final Normalizer2 CASE_BUT_SHARP_S = new FilteredNormalizer2(CASE, new UnicodeSet("[^ßẞ]").freeze());

    /**
     * Scripts in which a mark is no accent but makes another letter: the vowels of Hindi and Thai, the voiced syllables
     * of Japanese.
     */
    private static final UnicodeSet MARKS_ARE_LETTERS = new UnicodeSet(
                    "[[:Thai:][:Lao:][:Khmer:][:Myanmar:][:Tibetan:][:Hiragana:][:Katakana:][:Devanagari:][:Bengali:]"
                            + "[:Gurmukhi:][:Gujarati:][:Oriya:][:Tamil:][:Telugu:][:Kannada:][:Malayalam:][:Sinhala:]]")
            .freeze();

    /** Case, accents (ł, ø, đ and ı too), digits of other scripts. */
    static final Normalizer2 ACCENTS = new FilteredNormalizer2(
            ICUFoldingFilter.NORMALIZER,
            new UnicodeSet(MARKS_ARE_LETTERS).complement().freeze());

    private Folding() {}

    static String fold(CharSequence text) {
        return ACCENTS.normalize(CASE.normalize(text));
    }
}
