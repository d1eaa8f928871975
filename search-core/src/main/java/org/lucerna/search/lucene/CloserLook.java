package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.lucerna.search.lucene.CompiledQuery.WeighedWord;

/**
 * Orders the best items anew by where the words stand in them: side by side as in the question and in the title count
 * for an item, and scattered over a long text counts against it.
 */
final class CloserLook {

    /** Words beyond these add little; a pasted paragraph is not worth more. */
    private static final int MAX_WORDS = 24;

    private static final int MAX_PLACES = 2_000;

    /** Words of the text that make one place, about a page. */
    private static final int PLACE = 200;

    /** "Coffee and cookies": this far behind each other two words still are a phrase. */
    private static final int PHRASE = 3;

    private static final int NEAR = 10;

    // Tried on Cranfield and XQuAD. The figures lie on a plateau: half or twice as much changes little.
    private static final double FOR_PHRASE = 0.15;
    private static final double FOR_NEAR = 0.1;
    private static final double FOR_TITLE = 0.2;
    private static final double AGAINST_APART = 0.3;
    private static final double SATURATION = 1.0;

    private final View view;
    private final List<WeighedWord> words;

    CloserLook(View view, List<WeighedWord> words) {
        this.view = view;
        this.words = words.subList(0, Math.min(MAX_WORDS, words.size()));
    }

    /** Orders the first so many; the others stay behind them as they are. */
    void reorder(ScoreDoc[] best, int first) throws IOException {
        int count = Math.min(first, best.length);
        if (words.isEmpty() || count < 2) {
            return;
        }
        ScoreDoc[] byPlace = Arrays.copyOf(best, count);
        Arrays.sort(byPlace, Comparator.comparingInt(doc -> doc.doc));
        List<LeafReaderContext> leaves = view.getIndexReader().leaves();
        Segment segment = null;
        for (ScoreDoc doc : byPlace) {
            int leaf = ReaderUtil.subIndex(doc.doc, leaves);
            if (segment == null || segment.leaf.ord != leaf) {
                segment = new Segment(leaves.get(leaf));
            }
            doc.score += (float) segment.bonus(doc.doc);
        }
        Arrays.sort(
                best,
                0,
                count,
                Comparator.comparingDouble((ScoreDoc doc) -> -doc.score).thenComparingInt(doc -> doc.doc));
    }

    private final class Segment {

        private final LeafReaderContext leaf;
        private final SortedDocValues analyses;
        private final Map<Integer, Integer> analysisByOrd = new HashMap<>();
        private final Map<Term, PostingsEnum> postings = new HashMap<>();
        private final Map<Term, int[]> placesInDoc = new HashMap<>();

        Segment(LeafReaderContext leaf) throws IOException {
            this.leaf = leaf;
            this.analyses = DocValues.getSorted(leaf.reader(), Fields.ANALYSIS);
        }

        double bonus(int globalDoc) throws IOException {
            int doc = globalDoc - leaf.docBase;
            if (!analyses.advanceExact(doc)) {
                return 0;
            }
            int analysis = analysis(analyses.ordValue());
            placesInDoc.clear();
            int[][] places = new int[words.size()][];
            double inTitle = 0;
            List<int[]> elsewhere = new ArrayList<>();
            for (int i = 0; i < places.length; i++) {
                Word.Form form = words.get(i).word().forms().get(analysis);
                places[i] = places(form, doc);
                if (places[i].length > 0 && inTitle(form, doc)) {
                    inTitle += words.get(i).weight();
                } else {
                    for (int place : places[i]) {
                        elsewhere.add(new int[] {place, i});
                    }
                }
            }
            return FOR_TITLE * inTitle + Nearness.of(places, words) - AGAINST_APART * apart(elsewhere);
        }

        private int analysis(int ord) throws IOException {
            Integer known = analysisByOrd.get(ord);
            if (known == null) {
                String name = analyses.lookupOrd(ord).utf8ToString();
                known = 0;
                for (int i = 0; i < view.analyses().size(); i++) {
                    if (view.analyses().get(i).name().equals(name)) {
                        known = i;
                    }
                }
                analysisByOrd.put(ord, known);
            }
            return known;
        }

        private int[] places(Word.Form form, int doc) throws IOException {
            int[] places = new int[0];
            for (String stem : form.stems()) {
                int[] more = places(new Term(Fields.stem(form.analysis().name()), stem), doc);
                int old = places.length;
                places = Arrays.copyOf(places, old + more.length);
                System.arraycopy(more, 0, places, old, more.length);
                if (old > 0) {
                    Arrays.sort(places);
                }
            }
            return places;
        }

        /** Read once: two words of a question may have one stem, and postings do not go back. */
        private int[] places(Term term, int doc) throws IOException {
            int[] known = placesInDoc.get(term);
            if (known == null) {
                PostingsEnum found = at(term, PostingsEnum.POSITIONS, doc);
                known = new int[found == null ? 0 : Math.min(MAX_PLACES, found.freq())];
                for (int i = 0; found != null && i < known.length; i++) {
                    known[i] = found.nextPosition();
                }
                placesInDoc.put(term, known);
            }
            return known;
        }

        private boolean inTitle(Word.Form form, int doc) throws IOException {
            for (String stem : form.stems()) {
                if (at(new Term(Fields.titleStem(form.analysis().name()), stem), PostingsEnum.NONE, doc) != null) {
                    return true;
                }
            }
            return false;
        }

        /** The term's postings at this item, or null; items come in ascending order. */
        private @Nullable PostingsEnum at(Term term, int flags, int doc) throws IOException {
            PostingsEnum known = postings.get(term);
            if (known == null) {
                known = leaf.reader().postings(term, flags);
                if (known == null) {
                    return null;
                }
                postings.put(term, known);
            }
            int at = known.docID() < doc ? known.advance(doc) : known.docID();
            return at == doc ? known : null;
        }

        /**
         * How much of what the item has of the question its best place lacks. What the title has is said everywhere.
         *
         * @param found place in the text, and which of the words
         */
        private double apart(List<int[]> found) {
            found.sort(Comparator.comparingInt(place -> place[0]));
            int[] inside = new int[words.size()];
            boolean[] anywhere = new boolean[words.size()];
            double all = 0;
            double weight = 0;
            double best = 0;
            int from = 0;
            for (int[] place : found) {
                int word = place[1];
                if (!anywhere[word]) {
                    anywhere[word] = true;
                    all += words.get(word).weight();
                }
                if (inside[word]++ == 0) {
                    weight += words.get(word).weight();
                }
                while (found.get(from)[0] < place[0] - PLACE) {
                    int left = found.get(from++)[1];
                    if (--inside[left] == 0) {
                        weight -= words.get(left).weight();
                    }
                }
                best = Math.max(best, weight);
            }
            return all - best;
        }
    }

    /** Neighbours in the question that are neighbours in the text. */
    static final class Nearness {

        private Nearness() {}

        static double of(int[][] places, List<WeighedWord> words) {
            double sum = 0;
            for (int i = 0; i + 1 < places.length; i++) {
                if (places[i].length > 0 && places[i + 1].length > 0) {
                    double weight =
                            Math.min(words.get(i).weight(), words.get(i + 1).weight());
                    int phrases = pairs(places[i], places[i + 1], 1, PHRASE);
                    int near = pairs(places[i], places[i + 1], -NEAR, NEAR);
                    sum += weight * (FOR_PHRASE * saturated(phrases) + FOR_NEAR * saturated(near));
                }
            }
            return sum;
        }

        /** How many of the first word's places have one of the second's within this distance behind them. */
        private static int pairs(int[] one, int[] other, int from, int to) {
            int count = 0;
            int j = 0;
            for (int place : one) {
                while (j < other.length && other[j] < place + from) {
                    j++;
                }
                if (j < other.length && other[j] <= place + to) {
                    count++;
                }
            }
            return count;
        }

        private static double saturated(int count) {
            return count * (SATURATION + 1) / (count + SATURATION);
        }
    }
}
