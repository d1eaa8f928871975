package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
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

    /** The keys of these documents, in the order given. Columns are read from front to back, so they are read in that order. */
    static List<ItemKey> of(IndexReader reader, ScoreDoc[] docs) throws IOException {
        Integer[] places = new Integer[docs.length];
        Arrays.setAll(places, place -> place);
        Arrays.sort(places, Comparator.comparingInt(place -> docs[place].doc));
        ItemKey[] keys = new ItemKey[docs.length];
        int next = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedDocValues kinds = DocValues.getSorted(leaf.reader(), Fields.ITEM_KIND);
            NumericDocValues ids = DocValues.getNumeric(leaf.reader(), Fields.ITEM_ID);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (; next < places.length && docs[places[next]].doc < end; next++) {
                int doc = docs[places[next]].doc - leaf.docBase;
                kinds.advanceExact(doc);
                ids.advanceExact(doc);
                keys[places[next]] =
                        new ItemKey(kinds.lookupOrd(kinds.ordValue()).utf8ToString(), ids.longValue());
            }
        }
        return List.of(keys);
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
