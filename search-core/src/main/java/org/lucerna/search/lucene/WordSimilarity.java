package org.lucerna.search.lucene;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * BM25 without its idf: how rare a word is, the query says in its boosts, because it has to weigh the languages against
 * each other (see {@link WordWeights}).
 *
 * <p>A document's length counts in full up to {@value #FULL_LENGTH} words and by its root beyond. A book is longer than
 * a leaflet because it treats more, not because it says the same in more words.
 */
final class WordSimilarity extends BM25Similarity {

    private static final int FULL_LENGTH = 1_000;

    @Override
    public long computeNorm(FieldInvertState state) {
        int length = Math.max(1, state.getLength() - state.getNumOverlap());
        int counted = length <= FULL_LENGTH ? length : (int) Math.sqrt((double) length * FULL_LENGTH);
        return SmallFloat.intToByte4(counted);
    }

    @Override
    protected float avgFieldLength(CollectionStatistics statistics) {
        return Math.min(FULL_LENGTH, super.avgFieldLength(statistics));
    }

    @Override
    public Explanation idfExplain(CollectionStatistics collection, TermStatistics term) {
        return inTheBoost();
    }

    @Override
    public Explanation idfExplain(CollectionStatistics collection, TermStatistics[] terms) {
        return inTheBoost();
    }

    private static Explanation inTheBoost() {
        return Explanation.match(1f, "idf, which the query's boosts hold");
    }
}
