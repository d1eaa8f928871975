package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.lucerna.search.lucene.Tokens.Token;

/**
 * A better spelling of a question: each word that nothing of this reader's has, as the nearest word that something of
 * theirs has. What they may not read neither gives a spelling nor stands in the way of one.
 */
final class Spelling {

    private static final int CANDIDATES = 10;
    private static final int SHORTEST = 4;

    private final Readable readable;
    private final DirectSpellChecker checker = new DirectSpellChecker();

    Spelling(Readable readable) {
        this.readable = readable;
        checker.setMinQueryLength(SHORTEST);
        checker.setThresholdFrequency(0);
        checker.setAccuracy(0.6f);
    }

    /**
     * Empty when nothing better is known.
     *
     * @param strange the words that nothing of this reader's has, but for case and accents
     */
    Optional<String> better(String text, Set<String> strange) throws IOException {
        if (strange.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder corrected = new StringBuilder(text);
        boolean better = false;
        for (Token token : Tokens.general(text).reversed()) {
            Optional<String> spelling = strange.contains(token.text()) ? nearest(token.text()) : Optional.empty();
            if (spelling.isPresent()) {
                corrected.replace(token.start(), token.end(), spelling.get());
                better = true;
            }
        }
        return better ? Optional.of(corrected.toString()) : Optional.empty();
    }

    private Optional<String> nearest(String word) throws IOException {
        Term term = new Term(Fields.WORDS, word);
        SuggestWord[] candidates =
                checker.suggestSimilar(term, CANDIDATES, readable.view().getIndexReader(), SuggestMode.SUGGEST_ALWAYS);
        for (SuggestWord candidate : candidates) {
            int item = readable.findAny(new TermQuery(new Term(Fields.WORDS, candidate.string)));
            if (item >= 0) {
                return Optional.of(Written.form(readable.view(), item, candidate.string));
            }
        }
        return Optional.empty();
    }
}
