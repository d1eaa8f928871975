package org.lucerna.vocabulary.skos;

import java.util.List;
import org.lucerna.foundation.vocabulary.Concept;
import org.lucerna.foundation.vocabulary.ConceptScheme;

/**
 * What a file says.
 *
 * @param concepts those that could be understood
 * @param problems what could not, in the order of the file
 */
public record SkosFile(List<ConceptScheme> schemes, List<Concept> concepts, List<Problem> problems) {

    /**
     * Something that was left out.
     *
     * @param subject the address of the concept or scheme
     * @param messageKey a key of the message files
     * @param arguments fill the message's places
     */
    public record Problem(String subject, String messageKey, List<Object> arguments) {
        public Problem(String subject, String messageKey, Object... arguments) {
            this(subject, messageKey, List.of(arguments));
        }
    }

    /** The file as a whole cannot be read; the message says why, in the parser's words where it has some. */
    public static final class Unreadable extends Exception {
        private final transient Object[] arguments;

        Unreadable(String messageKey, Object... arguments) {
            super(messageKey);
            this.arguments = arguments.clone();
        }

        public String messageKey() {
            return String.valueOf(getMessage());
        }

        public Object[] arguments() {
            return arguments.clone();
        }
    }

    public SkosFile {
        schemes = List.copyOf(schemes);
        concepts = List.copyOf(concepts);
        problems = List.copyOf(problems);
    }
}
