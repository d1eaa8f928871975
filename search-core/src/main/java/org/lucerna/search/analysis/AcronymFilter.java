package org.lucerna.search.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** {@code N.G.O} is {@code NGO}. Other full stops between letters are gone by now; those in numbers stay. */
final class AcronymFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    AcronymFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] characters = term.buffer();
        int length = term.length();
        if (length > 2 && Character.isLetter(characters[0]) && characters[1] == '.') {
            int kept = 0;
            for (int i = 0; i < length; i++) {
                if (characters[i] != '.') {
                    characters[kept++] = characters[i];
                }
            }
            term.setLength(kept);
        }
        return true;
    }
}
