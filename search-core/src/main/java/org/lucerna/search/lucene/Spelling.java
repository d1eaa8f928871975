package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.lucerna.search.lucene.Tokens.Token;

/**
 * A better spelling of a question: each word that nothing of this reader's has, as the nearest word that something of
 * theirs has, or as one that begins so. What they may not read neither gives a spelling nor stands in the way of one.
 */
final class Spelling {

    private static final int CANDIDATES = 10;
    private static final int SHORTEST = 4;

    private final Readable readable;
    private final FixedBitSet among;
    private final String field;
    private final DirectSpellChecker checker = new DirectSpellChecker();

    /**
     * @param among the items, all of them readable, one of which must have the better word
     * @param field that must hold it
     */
    Spelling(Readable readable, FixedBitSet among, String field) {
        this.readable = readable;
        this.among = among;
        this.field = field;
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
        SuggestWord[] candidates = checker.suggestSimilar(
                new Term(field, word), CANDIDATES, readable.view().getIndexReader(), SuggestMode.SUGGEST_ALWAYS);
        for (SuggestWord candidate : candidates) {
            int item = findAny(candidate.string);
            if (item >= 0) {
                return Optional.of(Written.form(readable.view(), item, candidate.string));
            }
        }
        return field.equals(Fields.NAME) ? begunSo(word) : Optional.empty();
    }

    /** A name that somebody began to write. */
    private Optional<String> begunSo(String word) throws IOException {
        if (word.length() < SHORTEST) {
            return Optional.empty();
        }
        for (BytesRef candidate : Prefixes.mostFrequent(readable.view(), field, word)) {
            if (findAny(candidate.utf8ToString()) >= 0) {
                return Optional.of(candidate.utf8ToString());
            }
        }
        return Optional.empty();
    }

    /** One of the items that have this word, or -1. */
    private int findAny(String word) throws IOException {
        View view = readable.view();
        for (LeafReaderContext leaf : view.getIndexReader().leaves()) {
            PostingsEnum having = new PostingsReader(leaf, PostingsEnum.NONE).open(view.term(field, word));
            for (int doc = next(having); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(having)) {
                if (among.get(leaf.docBase + doc)) {
                    return leaf.docBase + doc;
                }
            }
        }
        return -1;
    }

    private static int next(@Nullable PostingsEnum having) throws IOException {
        return having == null ? DocIdSetIterator.NO_MORE_DOCS : having.nextDoc();
    }
}
