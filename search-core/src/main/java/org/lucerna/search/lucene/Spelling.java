package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.lucerna.search.lucene.CompiledQuery.WeighedWord;
import org.lucerna.search.lucene.Tokens.Token;

/**
 * A better spelling of a question: each word that nothing of this reader's has, as the nearest word that something of
 * theirs has. What they may not read neither gives a spelling nor stands in the way of one.
 */
final class Spelling {

    private static final int CANDIDATES = 10;
    private static final int SHORTEST = 4;
    private static final int FEW = 10;

    private final Readable readable;
    private final DirectSpellChecker checker = new DirectSpellChecker();

    Spelling(Readable readable) {
        this.readable = readable;
        checker.setMinQueryLength(SHORTEST);
        checker.setThresholdFrequency(0);
        checker.setAccuracy(0.6f);
    }

    /**
     * Empty when every word is known, or nothing better is.
     *
     * @param found how many items the question finds as it was typed; with few, a word is known only when one of this
     *     reader's items has it
     */
    Optional<String> better(String text, CompiledQuery question, long found) throws IOException {
        StringBuilder corrected = new StringBuilder(text);
        List<Token> tokens = Tokens.general(text);
        boolean better = false;
        for (Token token : tokens.reversed()) {
            if (isUnknown(token, question, found)) {
                Optional<String> spelling = nearest(token.text());
                if (spelling.isPresent()) {
                    corrected.replace(token.start(), token.end(), spelling.get());
                    better = true;
                }
            }
        }
        return better ? Optional.of(corrected.toString()) : Optional.empty();
    }

    private boolean isUnknown(Token token, CompiledQuery question, long found) throws IOException {
        for (WeighedWord weighed : question.words()) {
            if (weighed.word().surface().equals(token.text())) {
                boolean somewhere = weighed.word().items() > 0;
                return !(somewhere && (found >= FEW || readable.findAny(weighed.query()) >= 0));
            }
        }
        return false;
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
