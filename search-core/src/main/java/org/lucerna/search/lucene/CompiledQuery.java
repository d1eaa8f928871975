package org.lucerna.search.lucene;

import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A question in Lucene's terms.
 *
 * @param loose the words, each in all its forms: more of them is better, and {@link #wordsAskedFor} are needed
 * @param hints what makes an item better without being asked for: the parts of compounds
 * @param required what must be found: phrases, fields, ORs
 * @param excluded what must not
 * @param marks what to mark in texts, and what each counts
 * @param words the words that count, as asked for one after the other
 * @param vocabulary all words that are to be looked for in texts
 * @param named the stretches that name concepts and are looked for in other words as well
 */
record CompiledQuery(
        List<Loose> loose,
        List<Scored> hints,
        List<Scored> required,
        List<Query> excluded,
        List<Mark> marks,
        List<WeighedWord> words,
        List<Word> vocabulary,
        List<Expansions.Named> named) {

    private static final int MANY = 10;

    /**
     * One of the words.
     *
     * @param forms any of which will do
     * @param word null for the beginning of a word, and for what names a concept
     */
    record Loose(List<Scored> forms, @Nullable Word word) {}

    /** Something to mark in a text, and what it counts. */
    sealed interface Mark {
        float weight();

        /** @param number of the word in the vocabulary */
        record OfWord(int number, float weight) implements Mark {}

        record OfQuery(Query query, float weight) implements Mark {}
    }

    /**
     * A word that counts.
     *
     * @param number of the word in the vocabulary
     * @param weight what it counts in the question
     */
    record WeighedWord(int number, double weight) {}

    /** Whether anything ranks the items; otherwise all that are not excluded are equal. */
    boolean ranks() {
        return !loose.isEmpty() || !required.isEmpty();
    }

    /** So many of the words that an item is about the question at all; the order of the items does the rest. */
    int wordsAskedFor() {
        return Math.min(loose.size(), loose.size() <= MANY ? 2 : Sweep.MOST_NEEDED);
    }
}
