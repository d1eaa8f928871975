package org.lucerna.search.query;

import java.util.List;

/** One part of a question. Texts are as typed, never blank; what words they hold is for the analysis to say. */
public sealed interface Clause {

    /** What may stand behind a field's name, a minus or between two ORs. */
    sealed interface Term extends Clause {}

    /** Loose text without white space: usually one word, which may be found in any of its forms. */
    record Word(String text) implements Term {}

    /** Words in quotation marks: exactly these, side by side. */
    record Phrase(String text) implements Term {}

    /** The beginning of a word, at least {@value QueryParser#MIN_PREFIX} characters, without its asterisk. */
    record Prefix(String beginning) implements Term {}

    /** Found in this field only. */
    record InField(QueryField field, Term term) implements Term {}

    /** Must not be found. */
    record Not(Term term) implements Clause {}

    /** At least one of two or more. */
    record AnyOf(List<Term> terms) implements Clause {
        public AnyOf {
            terms = List.copyOf(terms);
        }
    }
}
