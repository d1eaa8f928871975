package org.lucerna.vocabulary.concept;

import java.util.Map;
import org.lucerna.foundation.vocabulary.Concept;

/**
 * A concept as an editor sees it.
 *
 * @param id of the change that made it what it is, for the audit log; 0 when it is as it was loaded
 * @param version to be named by the next change
 * @param uses how many items of each kind name it, whoever may read them
 * @param undoable whether its last change can be taken back
 */
public record ConceptView(long id, long version, Concept concept, Map<String, Long> uses, boolean undoable) {
    public ConceptView {
        uses = Map.copyOf(uses);
    }

    /** How many items name it in all. */
    public long useCount() {
        return uses.values().stream().mapToLong(Long::longValue).sum();
    }
}
