package org.lucerna.search.thesaurus;

import java.util.List;
import java.util.Set;

/**
 * A stretch of a question that names concepts.
 *
 * @param from the first of its words, from 0
 * @param to the word behind its last
 * @param concepts the ids of what it names; more than one where they share a label
 */
public record Naming(int from, int to, Set<String> concepts, List<Label> labels) {
    public Naming {
        concepts = Set.copyOf(concepts);
        labels = List.copyOf(labels);
    }
}
