package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.lucerna.search.analysis.Analyzers;

/** What the analyses make of a piece of a question. */
final class Tokens {

    /**
     * @param text the token as the index holds it
     * @param position counted from 0; those at one position are forms of one word
     * @param start where its word begins in the analysed text
     * @param end where it ends
     */
    record Token(String text, int position, int start, int end) {}

    private Tokens() {}

    /** The words as written, but for case and accents. */
    static List<Token> general(String text) throws IOException {
        return of(Analyzers.general(), text);
    }

    static List<Token> of(Analyzer analyzer, String text) throws IOException {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("question", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position = Math.max(0, position + increment.getPositionIncrement());
                tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        }
        return tokens;
    }
}
