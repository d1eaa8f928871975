package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.BulkSimScorer;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the postings of a question once, term after term, adds up what each item scores, and notes which items have how
 * many of the words. Totals and facets need every match anyway, so there is nothing to be saved by skipping those that
 * cannot win; see docs/decisions/0015. For one question, one thread; to be closed.
 */
final class Sweep implements AutoCloseable {

    /** An item is never asked for more words than this. */
    static final int MOST_NEEDED = 3;

    private final View view;
    private final FixedBitSet readable;
    private final List<LeafReaderContext> leaves;
    private final List<PostingsReader> readers = new ArrayList<>();
    private final float[] scores;
    private final FixedBitSet word;
    private final FixedBitSet[] having = new FixedBitSet[MOST_NEEDED];
    private @Nullable FixedBitSet required;
    private final DocAndFloatFeatureBuffer found = new DocAndFloatFeatureBuffer();
    private long[] lengths = new long[128];
    private float[] gains = new float[128];

    Sweep(Readable readable) throws IOException {
        this.view = readable.view();
        this.readable = readable.everything();
        this.leaves = view.getIndexReader().leaves();
        leaves.forEach(leaf -> readers.add(new PostingsReader(leaf, PostingsEnum.FREQS)));
        int items = this.readable.length();
        scores = view.borrowScores();
        word = new FixedBitSet(items);
        Arrays.setAll(having, i -> new FixedBitSet(items));
    }

    /**
     * One of the question's words: whatever of this an item has, it has the word once.
     *
     * @return whether any of these items has the word
     */
    boolean word(List<Scored> forms, FixedBitSet among) throws IOException {
        word.clear();
        for (Scored form : forms) {
            score(form, word);
        }
        long[] fresh = word.getBits();
        long[] one = having[0].getBits();
        long[] two = having[1].getBits();
        long[] three = having[2].getBits();
        for (int i = 0; i < fresh.length; i++) {
            three[i] |= two[i] & fresh[i];
            two[i] |= one[i] & fresh[i];
            one[i] |= fresh[i];
        }
        return word.intersects(among);
    }

    /** Something that is welcome, but makes no match. */
    void hint(Scored hint) throws IOException {
        score(hint, word);
    }

    /** Something that every match must have. */
    void required(Scored all) throws IOException {
        word.clear();
        score(all, word);
        if (required == null) {
            required = word.clone();
        } else {
            required.and(word);
        }
    }

    /** What may be read and has so many of the words and all that is required. */
    FixedBitSet matching(int words) {
        FixedBitSet matching = readable.clone();
        if (words > 0) {
            matching.and(having[words - 1]);
        }
        if (required != null) {
            matching.and(required);
        }
        return matching;
    }

    /** Takes out of these items those that match. */
    void exclude(Query query, FixedBitSet from) throws IOException {
        word.clear();
        match(query, word);
        from.andNot(word);
    }

    /** Leaves so much of the scores of these items. */
    void lower(FixedBitSet items, float part) {
        for (int doc = items.nextSetBit(0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(items, doc + 1)) {
            scores[doc] *= part;
        }
    }

    private static int next(FixedBitSet items, int from) {
        return from >= items.length() ? DocIdSetIterator.NO_MORE_DOCS : items.nextSetBit(from);
    }

    float score(int doc) {
        return scores[doc];
    }

    private void score(Scored scored, FixedBitSet matches) throws IOException {
        switch (scored) {
            case Scored.OfTerm term -> score(term, matches);
            case Scored.OfQuery query -> score(query, matches);
        }
    }

    private void score(Scored.OfTerm scored, FixedBitSet matches) throws IOException {
        CollectionStatistics statistics =
                view.collectionStatistics(scored.term().term().field());
        if (statistics == null) {
            return;
        }
        BulkSimScorer similarity = view.getSimilarity()
                .scorer(scored.boost(), statistics, new TermStatistics[0])
                .asBulkSimScorer();
        for (LeafReaderContext leaf : leaves) {
            PostingsEnum postings = readers.get(leaf.ord).open(scored.term());
            if (postings == null) {
                continue;
            }
            byte[] lengthOf = view.segment(leaf).lengths();
            postings.nextDoc();
            postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, found);
            while (found.size > 0) {
                makeRoom(found.size);
                for (int i = 0; i < found.size; i++) {
                    lengths[i] = lengthOf[found.docs[i]];
                }
                similarity.score(found.size, found.features, lengths, gains);
                add(gains, leaf.docBase, matches);
                postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, found);
            }
        }
    }

    private void match(Query query, FixedBitSet matches) throws IOException {
        Weight weight = view.createWeight(view.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : leaves) {
            Scorer scorer = weight.scorer(leaf);
            DocIdSetIterator all = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            for (int doc = all.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = all.nextDoc()) {
                matches.set(leaf.docBase + doc);
            }
        }
    }

    private void score(Scored.OfQuery scored, FixedBitSet matches) throws IOException {
        if (scored.boost() == 0) {
            match(scored.query(), matches);
            return;
        }
        Weight weight = view.createWeight(view.rewrite(scored.query()), ScoreMode.COMPLETE, scored.boost());
        for (LeafReaderContext leaf : leaves) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            scorer.iterator().nextDoc();
            scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, found);
            while (found.size > 0) {
                add(found.features, leaf.docBase, matches);
                scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, found);
            }
        }
    }

    private void add(float[] gained, int docBase, FixedBitSet matches) {
        for (int i = 0; i < found.size; i++) {
            int doc = docBase + found.docs[i];
            scores[doc] += gained[i];
            matches.set(doc);
        }
    }

    private void makeRoom(int size) {
        if (lengths.length < size) {
            lengths = new long[size];
            gains = new float[size];
        }
    }

    @Override
    public void close() {
        Arrays.fill(scores, 0);
        view.giveBack(scores);
    }
}
