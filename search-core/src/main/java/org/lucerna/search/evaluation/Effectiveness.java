package org.lucerna.search.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How well one question was answered, or the mean over several. Each figure lies between 0 and 1. The definitions are
 * those of NIST's {@code trec_eval}:
 *
 * <ul>
 *   <li>nDCG@10: {@code ndcg_cut_10}. The gain of a document is its grade (linear), the discount {@code log2(rank + 1)};
 *       divided by what the best order of all judged documents would reach (Järvelin and Kekäläinen, <i>Cumulated
 *       gain-based evaluation of IR techniques</i>, ACM TOIS 20(4), 2002).
 *   <li>MAP: {@code map}. The precision at each relevant document, summed and divided by the number of relevant
 *       documents. One that is not among the first {@value #DEPTH} counts nothing.
 *   <li>MRR@10: {@code recip_rank} cut at 10. One divided by the rank of the first relevant document.
 *   <li>Recall@100: {@code recall_100}. The share of the relevant documents that is among the first 100.
 * </ul>
 *
 * A document is relevant when its grade is at least 1; one without a judgement is not. Immutable.
 */
public record Effectiveness(double ndcgAt10, double averagePrecision, double reciprocalRankAt10, double recallAt100) {

    /** So many results are looked at for each question. */
    public static final int DEPTH = 100;

    private static final int CUT = 10;

    /**
     * @param ranking the ids of the documents that were found, best first, each once
     * @param grades the judgements of this question; at least one is 1 or more
     */
    static Effectiveness of(List<String> ranking, Map<String, Integer> grades) {
        long relevant = grades.values().stream().filter(grade -> grade > 0).count();
        double gain = 0;
        double precisions = 0;
        double reciprocalRank = 0;
        int found = 0;
        for (int rank = 1; rank <= Math.min(DEPTH, ranking.size()); rank++) {
            int grade = grades.getOrDefault(ranking.get(rank - 1), 0);
            if (grade <= 0) {
                continue;
            }
            found++;
            precisions += found / (double) rank;
            if (rank <= CUT) {
                gain += grade / discount(rank);
                reciprocalRank = Math.max(reciprocalRank, 1.0 / rank);
            }
        }
        return new Effectiveness(
                gain / idealGain(grades.values()), precisions / relevant, reciprocalRank, found / (double) relevant);
    }

    /** The mean; all zero for none. */
    static Effectiveness mean(Collection<Effectiveness> all) {
        double count = Math.max(1, all.size());
        return new Effectiveness(
                all.stream().mapToDouble(Effectiveness::ndcgAt10).sum() / count,
                all.stream().mapToDouble(Effectiveness::averagePrecision).sum() / count,
                all.stream().mapToDouble(Effectiveness::reciprocalRankAt10).sum() / count,
                all.stream().mapToDouble(Effectiveness::recallAt100).sum() / count);
    }

    private static double idealGain(Collection<Integer> grades) {
        List<Integer> best = grades.stream()
                .filter(grade -> grade > 0)
                .sorted(Comparator.reverseOrder())
                .limit(CUT)
                .toList();
        double gain = 0;
        for (int rank = 1; rank <= best.size(); rank++) {
            gain += best.get(rank - 1) / discount(rank);
        }
        return gain;
    }

    private static double discount(int rank) {
        return Math.log(rank + 1.0) / Math.log(2);
    }
}
