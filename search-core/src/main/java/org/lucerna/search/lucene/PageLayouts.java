package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;

/** How the texts of items fall into pages. */
final class PageLayouts {

    private final View view;

    PageLayouts(View view) {
        this.view = view;
    }

    /** Null for an item without text. */
    @Nullable
    PageLayout of(int doc) throws IOException {
        List<LeafReaderContext> leaves = view.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        BinaryDocValues layouts = leaf.reader().getBinaryDocValues(Fields.PAGES);
        return layouts != null && layouts.advanceExact(doc - leaf.docBase)
                ? PageLayout.decode(layouts.binaryValue())
                : null;
    }
}
