package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import org.lucerna.search.Facet;
import org.lucerna.search.SearchDocument.Standing;
import org.lucerna.search.lucene.Tokens.Token;

/**
 * Orders the best items of a question by name. What is called so comes first, then what lies there. Among these the words
 * say no more of one than of another: what is current comes first, then what does more, since who writes more of
 * themselves is not to stand behind who writes less. For one question, one thread.
 */
final class NameOrder {

    private final View view;
    private final List<FixedBitSet> called = new ArrayList<>();

    NameOrder(String question, View view) throws IOException {
        this.view = view;
        List<Token> tokens = Tokens.general(question);
        for (String field : List.of(Fields.TITLE, Fields.NAME)) {
            called.add(havingAll(field, tokens));
        }
    }

    private FixedBitSet havingAll(String field, List<Token> tokens) throws IOException {
        FixedBitSet all = new FixedBitSet(view.getIndexReader().maxDoc());
        all.set(0, all.length());
        // Words in several forms, with accents and without, stand in one position.
        Map<Integer, Set<String>> words = tokens.stream()
                .collect(Collectors.groupingBy(Token::position, Collectors.mapping(Token::text, Collectors.toSet())));
        for (Set<String> word : words.values()) {
            all.and(view.havingAnyOf(field, word));
        }
        return all;
    }

    /** Orders the first so many; the others stay behind them as they are. */
    void reorder(ScoreDoc[] best, int first) {
        Map<Integer, int[]> ranks = new HashMap<>();
        int count = Math.min(first, best.length);
        for (int i = 0; i < count; i++) {
            ranks.put(best[i].doc, rank(best[i].doc));
        }
        // Stable: what is called otherwise stays in the order of its score.
        Arrays.sort(
                best,
                0,
                count,
                Comparator.comparing((ScoreDoc doc) -> ranks.getOrDefault(doc.doc, new int[0]), Arrays::compare));
    }

    private int[] rank(int doc) {
        for (int level = 0; level < called.size(); level++) {
            if (called.get(level).get(doc)) {
                return new int[] {level, behind(doc), -capabilities(doc)};
            }
        }
        return new int[] {called.size()};
    }

    private int behind(int doc) {
        FixedBitSet ageing = view.standing(Standing.AGEING);
        return ageing != null && ageing.get(doc) ? 1 : 0;
    }

    private int capabilities(int doc) {
        LeafReaderContext leaf = view.getIndexReader()
                .leaves()
                .get(ReaderUtil.subIndex(doc, view.getIndexReader().leaves()));
        return view.segment(leaf).column(Facet.CAPABILITY).size(doc - leaf.docBase);
    }
}
