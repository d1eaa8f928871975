package org.lucerna.search.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/** Adds to each accented word its form without accents, at the same position. */
final class UnaccentedTwinFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final StringBuilder folded = new StringBuilder();
    private AttributeSource.@Nullable State accented;

    UnaccentedTwinFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (accented != null) {
            restoreState(accented);
            accented = null;
            term.setEmpty().append(folded);
            position.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (!isAscii()) {
            folded.setLength(0);
            Folding.ACCENTS.normalize(term, folded);
            if (!folded.isEmpty() && CharSequence.compare(folded, term) != 0) {
                accented = captureState();
            }
        }
        return true;
    }

    private boolean isAscii() {
        for (int i = 0; i < term.length(); i++) {
            if (term.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        accented = null;
    }
}
