package org.lucerna.search.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong in the files of a collection. The first few are kept as sentences, the others are counted. */
final class Problems {

    private static final int KEPT = 20;

    private final List<String> sentences = new ArrayList<>();
    private int count;

    /** @param line from 1 */
    void add(String file, long line, String reason) {
        add("%s, line %d: %s".formatted(file, line, reason));
    }

    void add(String sentence) {
        if (count++ < KEPT) {
            sentences.add(sentence);
        }
    }

    int count() {
        return count;
    }

    List<String> sentences() {
        return count <= KEPT
                ? List.copyOf(sentences)
                : Stream.concat(sentences.stream(), Stream.of("… and %d more".formatted(count - KEPT)))
                        .toList();
    }
}
