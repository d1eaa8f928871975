package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    record Span(int start, int end, int mark) implements Comparable<Span> {

        /** By place; of two that begin together the longer one first. */
        @Override
        public int compareTo(Span other) {
            return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
        }
    }

    private final View view;
    private final List<Mark> marks;
    private final Occurrences occurrences;
    private final Map<Integer, Weight> weights = new HashMap<>();

    Matches(View view, List<Mark> marks, Occurrences occurrences) throws IOException {
        this.view = view;
        this.marks = marks;
        this.occurrences = occurrences;
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i) instanceof Mark.OfQuery mark) {
                weights.put(i, view.createWeight(view.rewrite(mark.query()), ScoreMode.COMPLETE, 1f));
            }
        }
    }

    float weight(Span span) {
        return marks.get(span.mark()).weight();
    }

    int size() {
        return marks.size();
    }

    /** Makes ready for {@link #in}: to read several items at once takes less than one after the other. */
    void read(int... docs) throws IOException {
        occurrences.read(docs);
    }

    /** The matches in the first so many characters of the text of an item that was read, by their place. */
    List<Span> in(int doc, int length) throws IOException {
        List<Span> spans = new ArrayList<>();
        for (int mark = 0; mark < marks.size(); mark++) {
            switch (marks.get(mark)) {
                case Mark.OfWord word -> add(occurrences.of(doc, word.number()), mark, length, spans);
                case Mark.OfQuery query -> add(doc, mark, length, spans);
            }
        }
        Collections.sort(spans);
        return spans;
    }

    private static void add(Places places, int mark, int length, List<Span> spans) {
        int last = -1;
        for (int i = 0; i < places.count() && places.starts()[i] < length; i++) {
            if (places.starts()[i] > last) {
                last = places.starts()[i];
                spans.add(new Span(last, places.ends()[i], mark));
            }
        }
        places.parts().forEach(part -> add(part, mark, length, spans));
    }

    private void add(int doc, int mark, int length, List<Span> spans) throws IOException {
        List<LeafReaderContext> leaves = view.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        Weight weight = weights.get(mark);
        var matches = weight == null ? null : weight.matches(leaf, doc - leaf.docBase);
        if (matches != null) {
            for (String field : matches) {
                add(matches.getMatches(field), mark, length, spans);
            }
        }
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
