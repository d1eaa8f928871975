package org.lucerna.search.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;

/**
 * The one chain that every language goes through; a row of the table fills its gaps.
 *
 * <p>Stemmers know accents and need them, readers leave them out. So each accented word is stemmed twice, as written and
 * without its accents, and an unaccented question meets the second form: fold(stem(word)) and stem(fold(word)) stand at
 * one position.
 */
final class LanguageAnalyzer extends Analyzer {

    /** Longer than any word of a language; what is longer is an encoded picture, and is cut. */
    static final int LONGEST_WORD = 100;

    /** What becomes of a compound. */
    enum Compounds {
        WHOLE_AND_PARTS,
        WHOLE,
        PARTS
    }

    private final LanguageTable.Row row;
    private final Compounds compounds;

    LanguageAnalyzer(LanguageTable.Row row, Compounds compounds) {
        this.row = row;
        this.compounds = compounds;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new ICUTokenizer();
        TokenStream stream = TruncateTokenFilter.truncateAfterCodePoints(words, LONGEST_WORD);
        stream = row.prepare().apply(new AcronymFilter(stream));
        stream = switch (compounds) {
            case WHOLE_AND_PARTS -> row.compounds().apply(stream);
            case WHOLE -> stream;
            case PARTS -> row.parts().apply(stream);
        };
        stream = row.spelling().apply(stream);
        stream = row.stem().apply(new UnaccentedTwinFilter(stream));
        stream = row.unify().apply(stream);
        stream = new ICUNormalizer2Filter(stream, Folding.ACCENTS);
        stream = new LengthFilter(stream, 1, 2 * LONGEST_WORD);
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(stream));
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new WordBoundaryReader(reader);
    }

    /** For the beginning of a word, which has no ending to take off. */
    @Override
    protected TokenStream normalize(String fieldName, TokenStream stream) {
        return new ICUNormalizer2Filter(row.spelling().apply(row.prepare().apply(stream)), Folding.ACCENTS);
    }
}
