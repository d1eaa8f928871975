package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.lucerna.search.ItemKey;

/** From items' keys to their places in the index and back. */
final class Keys {

    private Keys() {}

    /** The item's document, or -1 when the index does not hold it or the reader may not read it. */
    static int find(Readable readable, ItemKey item) throws IOException {
        return readable.findAny(new TermQuery(new Term(Fields.KEY, DocumentWriter.key(item))));
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
