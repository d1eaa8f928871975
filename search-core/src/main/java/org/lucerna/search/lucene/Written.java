package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;

/** Gives a word of the index its accents back, by looking how an item writes it. */
final class Written {

    private Written() {}

    /** The word in small letters as the item's text writes it first; as the index has it when the text does not. */
    static String form(View view, int doc, String word) throws IOException {
        PageLayouts layouts = new PageLayouts(view);
        PageLayout layout = layouts.of(doc);
        int[] place = layout == null ? new int[] {0, 0} : firstPlace(view, doc, word);
        if (layout == null || place[1] <= place[0] || place[1] > layout.length()) {
            return word;
        }
        int page = layout.pageAt(place[0]);
        String text = StoredItem.read(view.storedFields(), doc, Set.of(page)).page(page);
        int from = place[0] - layout.starts()[page];
        int to = Math.min(text.length(), place[1] - layout.starts()[page]);
        String written = from < to ? text.substring(from, to) : word;
        boolean oneWord = written.codePoints().allMatch(Character::isLetterOrDigit);
        return oneWord ? written.toLowerCase(Locale.ROOT) : word;
    }

    private static int[] firstPlace(View view, int doc, String word) throws IOException {
        List<LeafReaderContext> leaves = view.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        PostingsEnum postings = leaf.reader().postings(new Term(Fields.WORDS, word), PostingsEnum.OFFSETS);
        if (postings == null || postings.advance(doc - leaf.docBase) != doc - leaf.docBase) {
            return new int[] {0, 0};
        }
        postings.nextPosition();
        return new int[] {postings.startOffset(), postings.endOffset()};
    }
}
