package org.lucerna.directory.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody wants to take along; all conditions hold together. Immutable.
 *
 * @param words that stand in a name or in the town, in any case; empty for any
 * @param concepts sets of concepts of each of which the entry has one, as its type or because it says yes to it
 * @param changedSince when it was changed last, or later; null for any time
 * @param located only those whose place may be told: no confidential ones
 * @param only this entry; null for any
 */
public record ExportFilter(
        String words,
        List<Set<String>> concepts,
        @Nullable Instant changedSince,
        boolean located,
        @Nullable Long only) {

    public static final ExportFilter ALL = new ExportFilter("", List.of(), null, false, null);

    public ExportFilter {
        words = words.strip();
        concepts = concepts.stream().map(Set::copyOf).toList();
    }
}
