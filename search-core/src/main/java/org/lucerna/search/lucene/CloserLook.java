package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.ArrayUtil;
import org.lucerna.search.lucene.CompiledQuery.WeighedWord;

/**
 * Orders the best items anew by where the words stand in them: side by side as in the question and in the title count
 * for an item, and scattered over a long text counts against it.
 */
final class CloserLook {

    /** Words beyond these add little; a pasted paragraph is not worth more. */
    private static final int MAX_WORDS = 24;

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

    private final List<WeighedWord> words;
    private final Occurrences occurrences;

    CloserLook(List<WeighedWord> words, Occurrences occurrences) {
        this.words = words.subList(0, Math.min(MAX_WORDS, words.size()));
        this.occurrences = occurrences;
    }

    /** Orders the first so many; the others stay behind them as they are. */
    void reorder(ScoreDoc[] best, int first) throws IOException {
        int count = Math.min(first, best.length);
        if (words.isEmpty() || count < 2) {
            return;
        }
        occurrences.read(Arrays.stream(best, 0, count).mapToInt(doc -> doc.doc).toArray());
        for (int i = 0; i < count; i++) {
            best[i].score += (float) bonus(best[i].doc);
        }
        Arrays.sort(
                best,
                0,
                count,
                Comparator.comparingDouble((ScoreDoc doc) -> -doc.score).thenComparingInt(doc -> doc.doc));
    }

    private double bonus(int doc) {
        int[][] places = new int[words.size()][];
        double inTitle = 0;
        int elsewhere = 0;
        long[] scattered = new long[0];
        for (int i = 0; i < places.length; i++) {
            Places found = occurrences.of(doc, words.get(i).number());
            places[i] = found.positions();
            if (places[i].length > 0 && found.inTitle()) {
                inTitle += words.get(i).weight();
            } else {
                scattered = ArrayUtil.grow(scattered, elsewhere + places[i].length);
                for (int place : places[i]) {
                    scattered[elsewhere++] = (long) place << Integer.SIZE | i;
                }
            }
        }
        Arrays.sort(scattered, 0, elsewhere);
        return FOR_TITLE * inTitle
                + Nearness.of(places, words)
                - AGAINST_APART * apart(Arrays.copyOf(scattered, elsewhere));
    }

    /**
     * How much of what the item has of the question its best place lacks. What the title has is said everywhere.
     *
     * @param found place in the text, and in the lower half which of the words; in ascending order
     */
    private double apart(long[] found) {
        int[] inside = new int[words.size()];
        boolean[] anywhere = new boolean[words.size()];
        double all = 0;
        double weight = 0;
        double best = 0;
        int from = 0;
        for (long next : found) {
            int word = (int) next;
            if (!anywhere[word]) {
                anywhere[word] = true;
                all += words.get(word).weight();
            }
            if (inside[word]++ == 0) {
                weight += words.get(word).weight();
            }
            while (place(found[from]) < place(next) - PLACE) {
                int left = (int) found[from++];
                if (--inside[left] == 0) {
                    weight -= words.get(left).weight();
                }
            }
            best = Math.max(best, weight);
        }
        return all - best;
    }

    private static int place(long found) {
        return (int) (found >>> Integer.SIZE);
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
