package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.Bits;
import org.lucerna.search.ItemKey;

/** From items' keys to their places in the index and back. */
final class Keys {

    private Keys() {}

    /** The item's document, or -1 when the index does not hold it or the filter leaves it out. */
    static int find(View view, ItemKey item, Query filter) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KEY, DocumentWriter.key(item))), Occur.FILTER)
                .add(filter, Occur.FILTER)
                .build();
        TopDocs found = view.search(query, new TopScoreDocCollectorManager(1, null, 1));
        return found.scoreDocs.length == 0 ? -1 : found.scoreDocs[0].doc;
    }

    static void forEach(IndexReader reader, Consumer<ItemKey> consumer) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits alive = leaf.reader().getLiveDocs();
            SortedDocValues kinds = DocValues.getSorted(leaf.reader(), Fields.ITEM_KIND);
            NumericDocValues ids = DocValues.getNumeric(leaf.reader(), Fields.ITEM_ID);
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                if ((alive == null || alive.get(doc)) && kinds.advanceExact(doc) && ids.advanceExact(doc)) {
                    String kind = kinds.lookupOrd(kinds.ordValue()).utf8ToString();
                    consumer.accept(new ItemKey(kind, ids.longValue()));
                }
            }
        }
    }
}
