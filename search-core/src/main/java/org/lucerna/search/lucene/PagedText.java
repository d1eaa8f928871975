package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;

/** The stored text of items, page by page. */
final class PagedText {

    private final View view;

    PagedText(View view) {
        this.view = view;
    }

    /** Null for an item without text. */
    @Nullable
    PageLayout layout(int doc) throws IOException {
        List<LeafReaderContext> leaves = view.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        BinaryDocValues layouts = leaf.reader().getBinaryDocValues(Fields.PAGES);
        return layouts != null && layouts.advanceExact(doc - leaf.docBase)
                ? PageLayout.decode(layouts.binaryValue())
                : null;
    }

    /** The texts of these pages, by their place in the layout. Nothing behind the last of them is read. */
    static Map<Integer, String> read(StoredFields stored, int doc, Set<Integer> pages) throws IOException {
        Map<Integer, String> texts = new HashMap<>();
        if (pages.isEmpty()) {
            return texts;
        }
        stored.document(doc, new StoredFieldVisitor() {
            private int page = -1;

            @Override
            public Status needsField(FieldInfo field) {
                if (!field.name.equals(Fields.STORED_PAGE)) {
                    return Status.NO;
                }
                page++;
                if (texts.size() == pages.size()) {
                    return Status.STOP;
                }
                return pages.contains(page) ? Status.YES : Status.NO;
            }

            @Override
            public void binaryField(FieldInfo field, byte[] value) throws IOException {
                texts.put(page, CompressedText.decompress(value));
            }
        });
        return texts;
    }
}
