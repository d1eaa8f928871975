package org.lucerna.search.lucene;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.analysis.Analyzers;

/**
 * How much each word of a question counts in each language.
 *
 * <p>In an index of many languages a word is rare wherever it is foreign: summed by each language's own frequencies, an
 * English "the" would make German items win. So it is first weighed which languages the question may be in: the reader's
 * language comes first, and how common its words are in each language does the rest. A word is then as rare in all
 * languages as it is in the question's own, or less.
 */
final class WordWeights {

    /** How many items' worth of evidence the whole library has against one language's own. */
    private static final double SMOOTHING = 10;

    /** The part of all items that a stopword is taken to stand in, however few items there are. */
    private static final double STOPWORD_SHARE = 0.3;

    /** How much sooner than in another language the question is in the reader's. */
    private static final double READER_PRIOR = 4;

    /** What a match counts in a language in which the question hardly is. */
    private static final double FOREIGN = 0.2;

    /** What a part of a compound counts, beside a whole word that is as rare. */
    private static final double PART = 0.4;

    private static final double LEAST = 0.05;

    private final List<View.Analysis> analyses;
    private final double allItems;
    private final double[] likelihood;
    private final double[] factor;
    private final int likeliest;

    WordWeights(List<Word> words, Language reader, View view) {
        analyses = view.analyses();
        allItems = analyses.stream().mapToInt(View.Analysis::items).sum();
        likelihood = likelihood(words, Fields.analysis(reader));
        likeliest = likeliest();
        factor = new double[likelihood.length];
        for (int i = 0; i < factor.length; i++) {
            double share = likelihood[i] / likelihood[likeliest];
            factor[i] = FOREIGN + (1 - FOREIGN) * share;
        }
    }

    /** The language in which the question most likely is, or null for one without its own analysis. */
    @Nullable
    Language questionLanguage() {
        return analyses.isEmpty()
                ? null
                : Fields.language(analyses.get(likeliest).name());
    }

    /** What a match of this word counts in the items of one analysis. */
    float of(Word word, int analysis) {
        return (float) (factor[analysis] * Math.min(rarity(word, analysis), of(word)));
    }

    /** What a match of a compound's part counts in the items of one analysis. */
    float of(Word.Part part, int analysis) {
        double items = analyses.get(analysis).items();
        return (float) (factor[analysis]
                * PART
                * Math.log(
                        1 + (items - part.stem().items() + 0.5) / (part.stem().items() + 0.5)));
    }

    /** What the word counts in the question. */
    double of(Word word) {
        double weight = 0;
        for (int i = 0; i < likelihood.length; i++) {
            weight += likelihood[i] * rarity(word, i);
        }
        return Math.max(LEAST, weight);
    }

    private double rarity(Word word, int analysis) {
        return Math.max(LEAST, -Math.log(share(word, analysis)));
    }

    /** The part of a language's items that have the word; where there are few, the whole library's part stands in. */
    private double share(Word word, int analysis) {
        double background = Math.max(word.items(), 0.5) / (allItems + 1);
        return (word.forms().get(analysis).items() + SMOOTHING * background)
                / (analyses.get(analysis).items() + SMOOTHING);
    }

    private double[] likelihood(List<Word> words, String reader) {
        double[] logs = new double[analyses.size()];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            View.Analysis analysis = analyses.get(i);
            Language language = Fields.language(analysis.name());
            logs[i] = Math.log(analysis.name().equals(reader) ? READER_PRIOR : 1);
            for (Word word : words) {
                double share = share(word, i);
                if (Analyzers.isStopword(language, word.surface())) {
                    share = Math.max(share, STOPWORD_SHARE);
                }
                logs[i] += word.items() == 0 ? 0 : Math.log(share);
            }
            highest = Math.max(highest, logs[i]);
        }
        double sum = 0;
        double[] likelihoods = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            likelihoods[i] = Math.exp(logs[i] - highest);
            sum += likelihoods[i];
        }
        for (int i = 0; i < logs.length; i++) {
            likelihoods[i] /= sum;
        }
        return likelihoods;
    }

    private int likeliest() {
        int best = 0;
        for (int i = 1; i < likelihood.length; i++) {
            best = likelihood[i] > likelihood[best] ? i : best;
        }
        return best;
    }
}
