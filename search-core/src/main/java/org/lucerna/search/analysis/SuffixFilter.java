package org.lucerna.search.analysis;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * A light stemmer for languages that no kept library knows: takes off the longest ending that leaves a stem, once. It
 * only ever brings the forms of one noun together, and leaves a word alone when in doubt.
 */
final class SuffixFilter extends TokenFilter {

    private static final int SHORTEST_STEM = 3;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> endings;

    private SuffixFilter(TokenStream input, List<String> endings) {
        super(input);
        this.endings = endings;
    }

    /** @param endings in any order, parted by blanks */
    static UnaryOperator<TokenStream> of(String endings) {
        List<String> longestFirst = List.of(endings.split(" ")).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return stream -> new SuffixFilter(stream, longestFirst);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        for (String ending : endings) {
            int stem = term.length() - ending.length();
            if (stem >= SHORTEST_STEM && endsWith(ending, stem)) {
                term.setLength(stem);
                break;
            }
        }
        return true;
    }

    private boolean endsWith(String ending, int from) {
        for (int i = 0; i < ending.length(); i++) {
            if (term.charAt(from + i) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
