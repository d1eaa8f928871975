package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.lucerna.search.lucene.CompiledQuery.Mark;

/** Where in an item's text the parts of a question stand. Read from the index, without analysing the text again. */
final class Matches {

    /** Enough to find the best places of any book; a word on every line need not be counted to its end. */
    private static final int MAX_SPANS_PER_MARK = 5_000;

    /**
     * A match.
     *
     * @param start in characters from the beginning of the text
     * @param mark which of the question's parts it is
     */
    record Span(int start, int end, int mark) {}

    private final View view;
    private final List<Mark> marks;
    private final List<Weight> weights = new ArrayList<>();

    Matches(View view, List<Mark> marks) throws IOException {
        this.view = view;
        this.marks = marks;
        for (Mark mark : marks) {
            weights.add(view.createWeight(view.rewrite(mark.query()), ScoreMode.COMPLETE, 1f));
        }
    }

    float weight(Span span) {
        return marks.get(span.mark()).weight();
    }

    int size() {
        return marks.size();
    }

    /** The matches in the first so many characters of an item's text, by their place. */
    List<Span> in(int doc, int length) throws IOException {
        List<LeafReaderContext> leaves = view.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        List<Span> spans = new ArrayList<>();
        for (int mark = 0; mark < weights.size(); mark++) {
            var matches = weights.get(mark).matches(leaf, doc - leaf.docBase);
            if (matches != null) {
                for (String field : matches) {
                    add(matches.getMatches(field), mark, length, spans);
                }
            }
        }
        spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(span -> -span.end()));
        return spans;
    }

    private static void add(MatchesIterator matches, int mark, int length, List<Span> spans) throws IOException {
        int last = -1;
        for (int i = 0; i < MAX_SPANS_PER_MARK && matches.next(); i++) {
            int start = matches.startOffset();
            if (start >= length) {
                return; // the rest lies in the title and the like, which come after the text
            }
            if (start > last && matches.endOffset() > start) {
                spans.add(new Span(start, matches.endOffset(), mark));
                last = start;
            }
        }
    }
}
