package org.lucerna.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.FixedBitSet;

/** The first of the items that were found, in the order that was asked for. */
final class Ranking {

    private Ranking() {}

    /** Equal scores in the order in which the items came into the index. */
    static ScoreDoc[] byScore(Sweep sweep, FixedBitSet found, int count) {
        HitQueue best = new HitQueue(count, true);
        ScoreDoc worst = best.top();
        int size = 0;
        for (int doc = next(found, 0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(found, doc + 1)) {
            float score = sweep.score(doc);
            size++;
            if (score > worst.score) {
                worst.doc = doc;
                worst.score = score;
                worst = best.updateTop();
            }
        }
        while (best.size() > Math.min(size, count)) {
            best.pop();
        }
        ScoreDoc[] sorted = new ScoreDoc[best.size()];
        for (int i = sorted.length - 1; i >= 0; i--) {
            sorted[i] = best.pop();
        }
        return sorted;
    }

    static ScoreDoc[] by(Sort order, View view, FixedBitSet found, int count) throws IOException {
        TopFieldCollector collector = new TopFieldCollectorManager(order, count, null, count).newCollector();
        for (LeafReaderContext leaf : view.getIndexReader().leaves()) {
            collect(found, leaf, collector.getLeafCollector(leaf));
        }
        return collector.topDocs().scoreDocs;
    }

    private static void collect(FixedBitSet found, LeafReaderContext leaf, LeafCollector collector) throws IOException {
        int end = leaf.docBase + leaf.reader().maxDoc();
        try {
            for (int doc = next(found, leaf.docBase); doc < end; doc = next(found, doc + 1)) {
                collector.collect(doc - leaf.docBase);
            }
        } catch (CollectionTerminatedException e) {
            return; // none of the rest of this segment can be among the first
        }
    }

    private static int next(FixedBitSet found, int from) {
        return from >= found.length() ? DocIdSetIterator.NO_MORE_DOCS : found.nextSetBit(from);
    }
}
