package org.lucerna.cli.importing;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucerna.cli.importing.Outcome.Result;

/** The closing account of an import: how many files went which way, and why. */
final class Summary {

    private final List<Outcome> outcomes;
    private final double seconds;

    Summary(List<Outcome> outcomes, double seconds) {
        this.outcomes = List.copyOf(outcomes);
        this.seconds = seconds;
    }

    boolean someFailed() {
        return count(Result.REFUSED) > 0;
    }

    void print(PrintStream to) {
        PrintWriter out = new PrintWriter(to, true, StandardCharsets.UTF_8);
        out.printf(
                "%d files in %s: %d imported, %d already there, %d refused, %d left aside%n",
                outcomes.size(),
                Progress.inWords(Math.round(seconds)),
                count(Result.IMPORTED),
                count(Result.DUPLICATE),
                count(Result.REFUSED),
                count(Result.SKIPPED));
        printReasons(out, "refused", Result.REFUSED);
        printReasons(out, "left aside", Result.SKIPPED);
    }

    private void printReasons(PrintWriter out, String title, Result result) {
        if (count(result) == 0) {
            return;
        }
        out.println(title + ":");
        with(result)
                .map(o -> o.reason().orElse("no reason was given."))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> out.printf("  %5d  %s%n", each.getValue(), each.getKey()));
    }

    private long count(Result result) {
        return with(result).count();
    }

    private Stream<Outcome> with(Result result) {
        return outcomes.stream().filter(o -> o.result() == result);
    }
}
