package org.lucerna.search.evaluation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.evaluation.Evaluation.Answer;

/** The figures as a table: all questions, and those of each language where there are several. */
final class Report {

    private static final String NO_LANGUAGE = "none";

    private Report() {}

    static void print(List<Answer> answers, Appendable out) throws IOException {
        List<Answer> judged = answers.stream()
                .filter(answer -> answer.effectiveness() != null)
                .toList();
        line(out, "%-9s %9s %8s %8s %8s %11s", "language", "questions", "nDCG@10", "MAP", "MRR@10", "Recall@100");
        row(out, "all", judged);
        Map<String, List<Answer>> byLanguage = new TreeMap<>();
        for (Answer answer : judged) {
            Language language = answer.question().language();
            byLanguage
                    .computeIfAbsent(language == null ? NO_LANGUAGE : language.code(), code -> new ArrayList<>())
                    .add(answer);
        }
        if (byLanguage.size() > 1) {
            for (Map.Entry<String, List<Answer>> language : byLanguage.entrySet()) {
                row(out, language.getKey(), language.getValue());
            }
        }
        int unjudged = answers.size() - judged.size();
        if (unjudged > 0) {
            line(out, "Not counted: %d questions without a relevant document.", unjudged);
        }
        List<Duration> times = answers.stream().map(Answer::time).sorted().toList();
        if (!times.isEmpty()) {
            line(
                    out,
                    "An answer of %d took %.1f ms in the middle, %.1f ms at the 95th percentile.",
                    Effectiveness.DEPTH,
                    milliseconds(times, 0.5),
                    milliseconds(times, 0.95));
        }
    }

    private static void row(Appendable out, String name, List<Answer> answers) throws IOException {
        Effectiveness mean = Effectiveness.mean(answers.stream()
                .map(Answer::effectiveness)
                .filter(Objects::nonNull)
                .toList());
        line(
                out,
                "%-9s %9d %8.4f %8.4f %8.4f %11.4f",
                name,
                answers.size(),
                mean.ndcgAt10(),
                mean.averagePrecision(),
                mean.reciprocalRankAt10(),
                mean.recallAt100());
    }

    private static double milliseconds(List<Duration> sorted, double quantile) {
        return sorted.get((int) ((sorted.size() - 1) * quantile)).toNanos() / 1e6;
    }

    private static void line(Appendable out, String format, Object... values) throws IOException {
        out.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
