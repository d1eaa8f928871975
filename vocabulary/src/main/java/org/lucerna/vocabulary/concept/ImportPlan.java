package org.lucerna.vocabulary.concept;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.vocabulary.skos.SkosFile;

/**
 * What an import does, or did, concept by concept.
 *
 * @param version of the vocabulary that it was made for; the audit log's number of the import
 * @param lines one for each concept of the file, in its order
 * @param unread what the file said that could not be understood
 */
public record ImportPlan(long version, List<Line> lines, List<SkosFile.Problem> unread) {

    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /**
     * @param concept as the file has it
     * @param known as the portal has it, or null where it has none
     * @param problems why it is refused; empty otherwise
     */
    public record Line(Concept concept, @Nullable Concept known, Outcome outcome, List<Invalid.Field> problems) {
        public Line {
            problems = List.copyOf(problems);
        }
    }

    public ImportPlan {
        lines = List.copyOf(lines);
        unread = List.copyOf(unread);
    }

    /** For the audit log. */
    public long id() {
        return version;
    }

    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    List<Concept> concepts(Outcome outcome) {
        return lines.stream()
                .filter(line -> line.outcome() == outcome)
                .map(Line::concept)
                .toList();
    }
}
